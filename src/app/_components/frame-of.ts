import { cookies } from "next/headers";
import { chooseClub, type FrameClub, LAST_CLUB_COOKIE, type LastFrame } from "@/components/frame/last-frame";
import { roleAtLeast } from "@/domain/clubs/roles";
import type { requireClub, requireViewer } from "@/server/api/caller";

type Viewer = Awaited<ReturnType<typeof requireViewer>>;

export const frameClub = ({
  id,
  name,
  slug,
  memberCount,
  role,
}: Awaited<ReturnType<typeof requireClub>>["club"]): FrameClub => ({
  id,
  name,
  slug,
  memberCount,
  isOrganizer: roleAtLeast(role, "organizer"),
});

/** The club that somebody visited last, on pages that belong to none. */
export async function lastClubOf({ clubs }: Viewer) {
  return chooseClub(clubs, (await cookies()).get(LAST_CLUB_COOKIE)?.value);
}

/** The frame around a page of no club, from what came with the session: it costs no statement. */
export async function frameOf(viewer: Viewer): Promise<LastFrame> {
  const club = await lastClubOf(viewer);
  return { club: club && frameClub(club), personName: viewer.name };
}
