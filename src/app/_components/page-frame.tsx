import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import type { OwnPlace } from "@/components/frame/places";
import { PlainFrame } from "@/components/frame/plain-frame";
import type { getViewer } from "@/server/api/caller";
import { frameOf } from "./frame-of";

type PageFrameProps = {
  /** Null for whoever is not signed in. */
  viewer: Awaited<ReturnType<typeof getViewer>>;
  active?: OwnPlace;
  /** "form" holds one column of fields; "page" is as wide as a club's page. */
  width?: "form" | "page";
  children: ReactNode;
};

/** For pages of no club: with the club that one came from. */
export async function PageFrame({ viewer, active, width = "page", children }: PageFrameProps) {
  if (viewer === null) return <PlainFrame width={width}>{children}</PlainFrame>;
  return (
    <Frame {...(await frameOf(viewer))} active={active}>
      {width === "form" ? <div className="max-w-[35rem]">{children}</div> : children}
    </Frame>
  );
}
