import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { closeWithPick, openRound } from "@tests/factories/rounds";
import { nextNumber } from "@tests/factories/sequence";
import type { Meeting, Paper, Round, Talk } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A meeting a week from now for which a round picked a paper; nobody has been asked to present it. */
export async function createAgenda(
  db: Db,
  { club, startsAt, paper }: { club: { id: string }; startsAt?: Date; paper?: Paper },
): Promise<{ meeting: Meeting; paper: Paper; round: Round; talk: Talk }> {
  // By hand, or the club's series, which knows no such meeting, would take it back; and moved from a date before any
  // series, or on the weekday of the club's own it would be where the series wants its next one.
  const seriesDate = new Date(Date.UTC(2020, 0, nextNumber(`agenda of ${club.id}`)));
  const time = startsAt === undefined ? {} : { startsAt };
  const meeting = await createMeeting(db, { club, setByHand: true, seriesDate, ...time });
  const picked = paper ?? (await createPaper(db));
  const round = await openRound(db, { club, meetingId: meeting.id });
  await closeWithPick(db, { round, paper: picked, closedAt: new Date(meeting.startsAt.getTime() - 3 * DAY_MS) });
  const talk = await db.talk.findFirstOrThrow({ where: { meetingId: meeting.id } });
  return { meeting, paper: picked, round, talk };
}
