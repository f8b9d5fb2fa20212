// The week that moves by itself, whoever is there.

import { createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { nominate } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { isSeedOf } from "@/domain/rounds/seed";
import { getDb, getPool } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { advanceWeek } from "@/server/week/advance-week.service";

const HOUR_MS = 3_600_000;

/** A club that meets on Thursdays at 16:00 in Berlin, and begins on a Friday: the first meeting is 8 January 2026. */
async function createScene() {
  const db = getDb();
  const [ada, olga] = [await createPerson(db), await createPerson(db)];
  const club = await createClub(db, { members: [ada], organizers: [olga], seriesStartsOn: new Date("2026-01-02") });
  const advance = (now: string) => advanceWeek(db, { clubId: club.id, now: new Date(now) });
  const rounds = () =>
    db.round.findMany({ where: { clubId: club.id }, orderBy: { number: "asc" }, include: { meeting: true } });
  return { db, ada, olga, club, clubId: club.id, advance, rounds };
}

const FRIDAY = "2026-01-02T09:00:00Z";
const firstMeeting = new Date("2026-01-08T15:00:00Z");
const firstClose = new Date(firstMeeting.getTime() - 72 * HOUR_MS);

/** What waits in the queue: the name behind the key, and when it is due. */
async function dueJobs(keyPattern: string): Promise<Date[]> {
  const { rows } = await getPool().query<{ run_at: Date }>(
    "SELECT run_at FROM graphile_worker._private_jobs WHERE key LIKE $1",
    [keyPattern],
  );
  return rows.map(({ run_at }) => run_at);
}

test("the first round opens at once, for the first meeting, and its close is in the queue", async () => {
  const { advance, rounds, clubId } = await createScene();
  await advance(FRIDAY);
  const [round, ...others] = await rounds();
  expect(others).toEqual([]);
  expect(round).toMatchObject({
    number: 1,
    status: "open",
    closesAt: firstClose,
    meeting: { startsAt: firstMeeting },
  });
  expect(round && isSeedOf(round.seed, round.seedHash)).toBe(true);
  expect(await dueJobs(`round.close:${round?.id}`)).toEqual([firstClose]);
  expect(await dueJobs(`week.advance:${clubId}`)).toEqual([new Date(firstMeeting.getTime() + HOUR_MS)]);
});

test("again and again, and ten at once: the same", async () => {
  const { advance, rounds, db, clubId } = await createScene();
  await Promise.all(Array.from({ length: 10 }, () => advance(FRIDAY)));
  const once = await rounds();
  expect(once).toHaveLength(1);
  const events = await db.event.count({ where: { clubId } });
  await advance(FRIDAY);
  await advance("2026-01-03T09:00:00Z");
  expect(await rounds()).toEqual(once);
  expect(await db.event.count({ where: { clubId } })).toBe(events);
  expect(await db.meeting.count({ where: { clubId } })).toBe(4);
});

test("the next round opens when the meeting is over, not before", async () => {
  const { db, advance, rounds, clubId, ada } = await createScene();
  await advance(FRIDAY);
  const [round] = await rounds();
  if (!round) throw new Error("no round");
  await nominate(db, { round, person: ada });
  await closeRound(db, { clubId, roundId: round.id, by: "clock", now: firstClose });
  await advance("2026-01-08T15:59:59.999Z");
  expect(await rounds()).toHaveLength(1);
  const waiting = await as(ada, { now: new Date("2026-01-08T12:00:00Z") }).rounds.getCurrent({ clubId });
  expect(waiting).toMatchObject({ round: { number: 1, state: "closed" }, opensNextAt: "2026-01-08T16:00:00.000Z" });
  await advance("2026-01-08T16:00:00.000Z");
  const all = await rounds();
  expect(all.map(({ number, status }) => [number, status])).toEqual([
    [1, "closed"],
    [2, "open"],
  ]);
  expect(all[1]?.meeting?.startsAt).toEqual(new Date("2026-01-15T15:00:00Z"));
});

test("a server that was down for three weeks catches up once, and what was picked is read at the next meeting", async () => {
  const { db, advance, rounds, clubId, ada } = await createScene();
  await advance(FRIDAY);
  const [round] = await rounds();
  if (!round) throw new Error("no round");
  await nominate(db, { round, person: ada });
  const back = "2026-01-29T20:00:00Z";
  const late = { clubId, roundId: round.id, by: "clock", now: new Date(back) } as const;
  await advance(back);
  expect(await rounds()).toHaveLength(1); // the tally comes first
  await closeRound(db, late);
  await closeRound(db, late);
  expect(await db.assignment.count({ where: { clubId } })).toBe(0); // its meeting is past: nobody is asked
  await advance(back);
  await advance(back);
  const [carried, ...others] = await rounds();
  expect(others).toEqual([]);
  expect(carried?.meeting?.startsAt).toEqual(new Date("2026-02-05T15:00:00Z"));
  expect(await db.assignment.count({ where: { clubId, talk: { meetingId: carried?.meetingId ?? "" } } })).toBe(1);
  await advance("2026-02-05T16:00:00Z");
  expect((await rounds()).map(({ status }) => status)).toEqual(["closed", "open"]);
});

test("down for three weeks with nothing nominated: one new round, for the next meeting", async () => {
  const { db, advance, rounds, clubId } = await createScene();
  await advance(FRIDAY);
  const [round] = await rounds();
  const back = "2026-01-29T20:00:00Z";
  await closeRound(db, { clubId, roundId: round?.id ?? "", by: "clock", now: new Date(back) });
  await advance(back);
  await advance(back);
  const all = await rounds();
  expect(all.map(({ status }) => status)).toEqual(["closed", "open"]);
  expect(all[1]?.meeting?.startsAt).toEqual(new Date("2026-02-05T15:00:00Z"));
});

test("another weekday moves the open round, and its close in the queue", async () => {
  const { db, advance, rounds, clubId } = await createScene();
  await advance(FRIDAY);
  await db.club.update({ where: { id: clubId }, data: { meetingWeekday: 3, meetingTime: "10:00" } });
  await advance("2026-01-02T10:00:00Z");
  const [round] = await rounds();
  const meetingAt = new Date("2026-01-07T09:00:00Z");
  const closesAt = new Date(meetingAt.getTime() - 72 * HOUR_MS);
  expect(round).toMatchObject({ number: 1, status: "open", closesAt, meeting: { startsAt: meetingAt } });
  expect(await dueJobs(`round.close:${round?.id}`)).toEqual([closesAt]);
  // The job of the old time runs all the same, and finds nothing to do.
  await db.round.update({ where: { id: round?.id ?? "" }, data: { closesAt: new Date(Date.now() + HOUR_MS) } });
  await closeRound(db, { clubId, roundId: round?.id ?? "", by: "clock" });
  expect((await rounds())[0]).toMatchObject({ status: "open" });
});

test("ballots, answers and the week itself at once: nobody waits for ever", async () => {
  const { db, ada, advance, rounds, clubId } = await createScene();
  const now = new Date(FRIDAY);
  await advance(FRIDAY);
  const [round] = await rounds();
  if (!round) throw new Error("no round");
  const { paperId } = await nominate(db, { round, person: ada });
  const ballot = { clubId, roundId: round.id, ballot: { approved: [paperId] } };
  const times = ["10:00", "11:00", "12:00", "13:00", "14:00"];
  const moves = times.map(async (meetingTime) => {
    await db.club.update({ where: { id: clubId }, data: { meetingTime } });
    await advance(FRIDAY);
  });
  const votes = Array.from({ length: 20 }, async () => {
    await as(ada, { now }).rounds.castBallot(ballot);
    await as(ada, { now }).rounds.takeBackBallot({ clubId, roundId: round.id });
  });
  await Promise.all([...moves, ...votes]);
  expect(await rounds()).toHaveLength(1);
});
