import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { closeWithPick, openRound } from "@tests/factories/rounds";
import type { Meeting, Paper, Round } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

const dayMs = 24 * 60 * 60 * 1000;

/** A meeting a week from now for which a round picked a paper; nobody has been asked to present it. */
export async function createAgenda(
  db: Db,
  { club, startsAt, paper }: { club: { id: string }; startsAt?: Date; paper?: Paper },
): Promise<{ meeting: Meeting; paper: Paper; round: Round }> {
  // By hand, or the club's series, which knows no such meeting, would take it back.
  const meeting = await createMeeting(db, { club, setByHand: true, ...(startsAt === undefined ? {} : { startsAt }) });
  const picked = paper ?? (await createPaper(db));
  const round = await openRound(db, { club, meetingId: meeting.id });
  await closeWithPick(db, { round, paper: picked, closedAt: new Date(meeting.startsAt.getTime() - 3 * dayMs) });
  return { meeting, paper: picked, round };
}
