import type { ReactNode } from "react";
import { ClubFrame } from "@/components/frame/club-frame";
import type { ClubPlace, PlaceCounts } from "@/components/frame/places";
import { roleAtLeast } from "@/domain/clubs/roles";
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
    <ClubFrame
      club={{ id: club.id, name: club.name, slug: club.slug }}
      subtitle={club.memberCount === 1 ? "1 member" : `${club.memberCount} members`}
      active={active}
      counts={counts}
      personName={viewer.name}
      isOrganizer={roleAtLeast(club.role, "organizer")}
    >
      {children}
    </ClubFrame>
  );
}
