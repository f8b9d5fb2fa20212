import type { UpdateClub } from "@/domain/clubs/club-inputs";
import { updateClub } from "@/server/clubs/clubs.service";
import { createClub } from "@/server/clubs/create-club.service";
import type { RootDb } from "@/server/db";
import { followFeed } from "@/server/feed/follow-feed.service";
import { sampleSource } from "@/server/feed/sources/sample";
import { advanceWeek } from "@/server/week/advance-week.service";
import type { Demo, DemoMember } from "./demo";
import { liveRound } from "./live-a-round";
import { createDice } from "./random";

const DAY_MS = 24 * 60 * 60 * 1000;
const PEOPLE = 6;
const FRIDAY = 5;

type Votes = Omit<UpdateClub, "clubId" | "name" | "timeZone" | "meeting">;

/** What it set from week to week; the last is how it votes now. */
const trials: readonly Votes[] = [
  { votingMethod: "approval", ballotsAfterClose: "sealed" },
  { votingMethod: "star", ballotsAfterClose: "receipt" },
  { votingMethod: "equal-shares", picksPerRound: 2, ballotsAfterClose: "named", showsWhoVoted: true },
  { votingMethod: "schulze", picksPerRound: 1, ballotsAfterClose: "named", showsWhoVoted: true },
];

/** A small second club of some of the same people, which has tried a method each week and ranks papers now. */
export async function buildLunchClub(
  db: RootDb,
  { people: all, now }: { people: readonly DemoMember[]; now: Date },
): Promise<void> {
  const madeAt = new Date(now.getTime() - trials.length * 7 * DAY_MS - 4 * DAY_MS);
  const members = all
    .slice(0, PEOPLE)
    .map((person) => ({ ...person, joinedAt: person.joinedAt < madeAt ? madeAt : person.joinedAt }));
  const [owner] = members;
  if (owner === undefined) throw new Error("the demo has no people");
  const { clubId } = await createClub(db, {
    userId: owner.id,
    name: "Evaluation Lunch",
    slug: "evaluation-lunch",
    timeZone: "Europe/Berlin",
    meeting: { weekday: FRIDAY, time: "12:30", lengthMinutes: 45, everyWeeks: 1, place: "Kitchen, third floor" },
    now: madeAt,
  });
  await db.membership.createMany({
    data: members.slice(1).map(({ id, joinedAt }) => ({ clubId, userId: id, role: "member" as const, joinedAt })),
  });
  await updateClub(db, { clubId, votingClosesHoursBefore: 24, now: madeAt });
  await followFeed(db, { clubId, feed: sampleSource.feed });
  const demo: Demo = { db, clubId, members, dice: createDice(20251105), now };
  let at = madeAt;
  for (let week = 0; at <= now; week += 1) {
    // What is set holds from the next round on; the first was opened with the club, as every club begins.
    await updateClub(db, { clubId, ...trials[Math.min(week, trials.length - 1)], now: at });
    const lived = await liveRound(demo);
    const meeting = lived?.round.meeting ?? null;
    if (lived === null || !lived.isOver || meeting === null || meeting.endsAt > now) break;
    at = meeting.endsAt;
    await advanceWeek(db, { clubId, now: at });
  }
  await advanceWeek(db, { clubId });
}
