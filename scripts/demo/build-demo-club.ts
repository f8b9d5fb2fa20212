import { DomainError } from "@/domain/domain-error";
import { addDays, localDate, weekdayOf } from "@/domain/time/local-time";
import { createClub } from "@/server/clubs/create-club.service";
import type { RootDb } from "@/server/db";
import { runImport } from "@/server/feed/run-import";
import { sampleSource } from "@/server/feed/sources/sample";
import { advanceWeek } from "@/server/meetings/advance-week";
import { answerAssignment } from "@/server/rota/rota.service";
import { castBallot } from "@/server/rounds/ballots.service";
import { closeRound } from "@/server/rounds/close-round";
import { nominate } from "@/server/rounds/nominations.service";
import { demoEmail, demoPeople } from "./demo-people";
import { reasons } from "./demo-texts";
import { discussPaper } from "./discuss-paper";
import { createDice, type Dice } from "./random";

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = dayMs / 24;
/** Weeks of history; the club was made a little before. */
const weeks = 10;
const zone = "Europe/Berlin";
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export interface DemoMember {
  id: string;
  name: string;
  mayVote: boolean;
  joinedAt: Date;
}

interface Demo {
  db: RootDb;
  clubId: string;
  members: DemoMember[];
  dice: Dice;
  now: Date;
}

/**
 * Lives through ten weeks of a club by the same services that people press buttons of, with the time told to them:
 * what stands in the database afterwards is what would stand there had it happened.
 */
export async function buildDemoClub(db: RootDb, now: Date): Promise<{ slug: string; ownerEmail: string }> {
  const dice = createDice(20251104);
  const madeAt = new Date(now.getTime() - (weeks * 7 + 5) * dayMs);
  const people = await createPeople(db, now);
  const owner = people[0];
  if (owner === undefined) throw new Error("the demo has no people");
  // Five days ahead, so that the demo finds a vote that is open whatever day it is.
  const weekday = weekdayOf(addDays(localDate(now, zone), 5));
  const day = weekdayNames[weekday - 1] ?? "Weekly";
  const { clubId, slug } = await createClub(db, {
    userId: owner.id,
    name: `${day} Readers`,
    slug: `${day.toLowerCase()}-readers`,
    timeZone: zone,
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
  const demo: Demo = { db, clubId, members: people, dice, now };
  await importHistory(demo);
  for (let week = 0; week <= weeks; week += 1) {
    const round = await db.round.findFirst({ where: { clubId, status: "open" }, include: { meeting: true } });
    if (round === null) break;
    await nominateSome(demo, round);
    await vote(demo, round);
    if (round.closesAt > now || round.meeting === null) break;
    await closeRound(db, { clubId, roundId: round.id, by: "clock", now: round.closesAt });
    await answer(demo, round.meeting.id, round.closesAt);
    const picks = await db.pick.findMany({ where: { clubId, roundId: round.id } });
    for (const { paperId } of picks) {
      const until = new Date(Math.min(round.meeting.endsAt.getTime() + dayMs, now.getTime()));
      await discussPaper(demo, { paperId, from: round.closesAt, until, comments: dice.between(6, 26) });
    }
    if (round.meeting.endsAt > now) break;
    await advanceWeek(db, { clubId, now: round.meeting.endsAt });
  }
  await discussOpenNominations(demo);
  await advanceWeek(db, { clubId });
  return { slug, ownerEmail: owner.email };
}

async function createPeople(db: RootDb, now: Date) {
  const people: (DemoMember & { email: string })[] = [];
  for (const { name, role, joinedWeeksAgo } of demoPeople) {
    const email = demoEmail(name);
    const user = await db.user.create({ data: { name, email, emailVerified: now }, select: { id: true } });
    const joinedAt = new Date(now.getTime() - joinedWeeksAgo * 7 * dayMs);
    people.push({ id: user.id, name, email, mayVote: role !== "observer", joinedAt });
  }
  return people;
}

/** The sample papers, a few in each week that was, and all of them in this one. */
async function importHistory({ db, now }: Demo): Promise<void> {
  const signal = new AbortController().signal;
  const today = localDate(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  await runImport(db, sampleSource, { monday }, { signal });
  const papers = await db.listing.findMany({
    where: { source: "sample" },
    orderBy: [{ day: "asc" }, { position: "asc" }],
  });
  await db.listing.createMany({
    data: papers.map(({ paperId }, index) => {
      const week = weeks + 1 - Math.floor((index * (weeks + 1)) / papers.length);
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

type OpenRound = { id: string; openedAt: Date; closesAt: Date };

/** Time for something to have happened in a round: from its opening, and not after now. */
function within(demo: Demo, { openedAt, closesAt }: OpenRound): Date {
  const end = Math.min(closesAt.getTime(), demo.now.getTime()) - 1000;
  const share = demo.dice.between(5, 95) / 100;
  return new Date(openedAt.getTime() + Math.max(0, end - openedAt.getTime()) * share);
}

async function nominateSome(demo: Demo, round: OpenRound): Promise<void> {
  const { db, clubId, dice } = demo;
  const listed = await db.listing.findMany({
    where: { source: "sample", day: { lte: round.closesAt }, paper: { picks: { none: { clubId } } } },
    distinct: ["paperId"],
    orderBy: { day: "desc" },
    take: 8,
  });
  for (const { paperId } of dice.some(listed, dice.between(4, 6))) {
    const now = within(demo, round);
    const nominator = dice.pick(present(demo, now));
    const reason = dice.chance(0.7) ? dice.pick(reasons) : undefined;
    await nominate(db, { clubId, userId: nominator.id, paperId, reason, wouldPresent: dice.chance(0.3), now }).catch(
      (refusal: unknown) => {
        // The dice may give one member a fourth paper; real members are refused as well.
        if (!(refusal instanceof DomainError)) throw refusal;
      },
    );
  }
}

async function vote(demo: Demo, round: OpenRound): Promise<void> {
  const { db, clubId, dice } = demo;
  const nominations = await db.nomination.findMany({ where: { clubId, roundId: round.id }, select: { paperId: true } });
  const papers = nominations.map(({ paperId }) => paperId);
  for (const { id } of present(demo, round.closesAt).filter(() => dice.chance(0.8))) {
    const approved = dice.some(papers, dice.between(1, 3));
    await castBallot(db, { clubId, roundId: round.id, userId: id, ballot: { approved }, now: within(demo, round) });
  }
}

/** Most say yes; somebody who is away says no, and the next in line is asked. */
async function answer({ db, clubId, dice, now }: Demo, meetingId: string, askedAt: Date): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const at = new Date(askedAt.getTime() + (tries + 1) * 3 * hourMs);
    const asked = await db.assignment.findFirst({ where: { clubId, meetingId, status: "proposed" } });
    if (asked === null || at > now) return;
    const said = dice.chance(0.85) ? "accept" : "decline";
    await answerAssignment(db, { clubId, assignmentId: asked.id, userId: asked.userId, answer: said, now: at });
  }
}

async function discussOpenNominations(demo: Demo): Promise<void> {
  const { db, clubId, dice, now } = demo;
  const nominations = await db.nomination.findMany({ where: { clubId, round: { status: "open" } } });
  for (const { paperId, createdAt } of nominations.slice(0, 3)) {
    const from = new Date(Math.min(createdAt.getTime(), now.getTime() - 6 * hourMs));
    await discussPaper(demo, { paperId, from, until: now, comments: dice.between(2, 7) });
  }
}

/** Who was a voting member then. */
function present({ members }: Demo, at: Date): DemoMember[] {
  return members.filter(({ mayVote, joinedAt }) => mayVote && joinedAt <= at);
}
