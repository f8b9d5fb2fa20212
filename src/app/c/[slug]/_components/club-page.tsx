import type { ReactNode } from "react";
import { frameClub } from "@/app/_components/frame-of";
import { Frame } from "@/components/frame/frame";
import type { ClubPlace, PlaceCounts } from "@/components/frame/places";
import type { requireClub } from "@/server/api/caller";

type ClubPageProps = Awaited<ReturnType<typeof requireClub>> & {
  /** Where the page belongs. Left out on pages that belong to no place, such as a paper's. */
  active?: ClubPlace | undefined;
  counts?: PlaceCounts | undefined;
  children: ReactNode;
};

/** The frame around a club's page, from what came with the session: it costs no statement. */
export function ClubPage({ viewer, club, active, counts, children }: ClubPageProps) {
  return (
    <Frame club={frameClub(club)} active={active} counts={counts} personName={viewer.name}>
      {children}
    </Frame>
  );
}
