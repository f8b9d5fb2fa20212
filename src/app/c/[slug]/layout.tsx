import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getViewer } from "@/server/api/caller";

type LayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

/** The titles of a club's pages name it. To whoever is not in the club they say what other pages say. */
export async function generateMetadata({ params }: Pick<LayoutProps, "params">): Promise<Metadata> {
  const { slug } = await params;
  const viewer = await getViewer();
  const club = viewer?.clubs.find((one) => one.slug === slug);
  return { title: { default: "Paperclub", template: `%s · ${club?.name ?? "Paperclub"}` } };
}

/** Nothing but the titles: each page asks for itself whether it may be read, and has its frame. */
export default function ClubLayout({ children }: LayoutProps) {
  return children;
}
