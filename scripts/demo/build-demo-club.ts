import { addDays, localDate, weekdayOf } from "@/domain/time/local-time";
import { createClub } from "@/server/clubs/create-club.service";
import type { RootDb } from "@/server/db";
import { followFeed } from "@/server/feed/follow-feed.service";
import { runImport } from "@/server/feed/run-import.service";
import { sampleSource } from "@/server/feed/sources/sample";
import { advanceWeek } from "@/server/week/advance-week.service";
import { buildLunchClub } from "./build-lunch-club";
import type { Demo, DemoMember } from "./demo";
import { demoEmail, demoPeople } from "./demo-people";
import { discussPaper } from "./discuss-paper";
import { liveRound } from "./live-a-round";
import { createDice } from "./random";
import { withholdMail } from "./withhold-mail";

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = DAY_MS / 24;
/** Weeks of history; the club was made a little before. */
const WEEKS = 10;
const ZONE = "Europe/Berlin";
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * Lives through ten weeks of a club by the same services that people press buttons of, with the time passed to them:
 * what is in the database afterwards is what would be there had it happened.
 */
export async function buildDemoClub(db: RootDb, now: Date): Promise<{ slug: string; ownerEmail: string }> {
  const dice = createDice(20251104);
  const madeAt = new Date(now.getTime() - (WEEKS * 7 + 5) * DAY_MS);
  const people = await createPeople(db, { now, madeAt });
  const giveMailBack = await withholdMail(db, people, now);
  const owner = people[0];
  if (owner === undefined) throw new Error("the demo has no people");
  // Five days ahead, so that the demo finds a vote that is open whatever day it is.
  const weekday = weekdayOf(addDays(localDate(now, ZONE), 5));
  const day = weekdayNames[weekday - 1] ?? "Weekly";
  const { clubId, slug } = await createClub(db, {
    userId: owner.id,
    name: `${day} Readers`,
    slug: `${day.toLowerCase()}-readers`,
    timeZone: ZONE,
    meeting: { weekday, time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: "Room 2.14" },
    now: madeAt,
  });
  await db.membership.createMany({
    data: people.slice(1).map(({ id, joinedAt }, index) => ({
      clubId,
      userId: id,
      role: demoPeople[index + 1]?.role ?? "member",
      joinedAt,
    })),
  });
  await followFeed(db, { clubId, feed: sampleSource.feed });
  const demo: Demo = { db, clubId, members: people, dice, now };
  await importHistory(demo);
  for (let week = 0; week <= WEEKS; week += 1) {
    const lived = await liveRound(demo);
    if (lived === null || !lived.isOver) break;
    const { id: roundId, closesAt, meeting } = lived.round;
    if (meeting === null) break;
    const picks = await db.pick.findMany({ where: { clubId, roundId } });
    for (const { paperId } of picks) {
      const until = new Date(Math.min(meeting.endsAt.getTime() + DAY_MS, now.getTime()));
      await discussPaper(demo, { paperId, from: closesAt, until, comments: dice.between(6, 26) });
    }
    if (meeting.endsAt > now) break;
    await advanceWeek(db, { clubId, now: meeting.endsAt });
  }
  await discussOpenNominations(demo);
  await advanceWeek(db, { clubId });
  await buildLunchClub(db, { people, now });
  await giveMailBack();
  return { slug, ownerEmail: owner.email };
}

/** Nobody was in the club before it was. */
async function createPeople(db: RootDb, { now, madeAt }: { now: Date; madeAt: Date }) {
  const people: (DemoMember & { email: string })[] = [];
  for (const { name, role, joinedWeeksAgo } of demoPeople) {
    const email = demoEmail(name);
    const user = await db.user.create({ data: { name, email, emailVerified: now }, select: { id: true } });
    const joinedAt = new Date(Math.max(madeAt.getTime(), now.getTime() - joinedWeeksAgo * 7 * DAY_MS));
    people.push({ id: user.id, name, email, mayVote: role !== "observer", joinedAt });
  }
  return people;
}

/** The sample papers, a few in each week that was, and all of them in this one. */
async function importHistory({ db, now }: Demo): Promise<void> {
  const signal = new AbortController().signal;
  const today = localDate(now, ZONE);
  const monday = addDays(today, 1 - weekdayOf(today));
  await runImport(db, sampleSource, { monday }, { signal, clubId: null });
  const papers = await db.listing.findMany({
    where: { source: "sample" },
    orderBy: [{ day: "asc" }, { position: "asc" }],
  });
  await db.listing.createMany({
    data: papers.map(({ paperId }, index) => {
      const week = WEEKS + 1 - Math.floor((index * (WEEKS + 1)) / papers.length);
      return {
        source: "sample",
        day: new Date(addDays(monday, -7 * week + (index % 5))),
        paperId,
        position: index,
      };
    }),
    skipDuplicates: true,
  });
}

async function discussOpenNominations(demo: Demo): Promise<void> {
  const { db, clubId, dice, now } = demo;
  const nominations = await db.nomination.findMany({ where: { clubId, round: { status: "open" } } });
  for (const { paperId, createdAt } of nominations.slice(0, 3)) {
    const from = new Date(Math.min(createdAt.getTime(), now.getTime() - 6 * HOUR_MS));
    await discussPaper(demo, { paperId, from, until: now, comments: dice.between(2, 7) });
  }
}
