// What a round's closing counts, and when it closes.

import { addMember, createClub } from "@tests/factories/clubs";
import { openVote } from "@tests/factories/open-vote";
import { createPerson, personFields } from "@tests/factories/people";
import { castBallot as insertBallot, nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { Gate } from "@tests/setup/gate";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { castBallot } from "@/server/rounds/ballots.service";
import { closeRound } from "@/server/rounds/close-round.service";

test("fifty vote while two closings run: what was confirmed is counted, and nothing else, once", async () => {
  const db = getDb();
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 50 }, () => personFields()) });
  const club = await createClub(db, { members: people });
  const round = await openRound(db, { club, closesAt: new Date(Date.now() + 60_000) });
  const { paperId } = await nominate(db, { round, person: people[0] ?? club });
  const tenConfirmed = new Gate();
  let inTime = 0;
  const vote = async (userId: string) => {
    await castBallot(db, { clubId: club.id, roundId: round.id, userId, ballot: { approved: [paperId] } });
    inTime += 1;
    if (inTime === 10) tenConfirmed.open();
  };
  const close = async () => {
    await tenConfirmed.opened;
    return closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  };
  const [cast, closed] = await Promise.all([
    Promise.allSettled(people.map(({ id }) => vote(id))),
    Promise.allSettled([close(), close()]),
  ]);
  expect(inTime).toBeGreaterThanOrEqual(10);
  const confirmed = cast.filter(({ status }) => status === "fulfilled").length;
  for (const outcome of cast) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ reason: "round_closed" });
  }
  expect(closed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const after = await db.round.findUniqueOrThrow({ where: { id: round.id }, include: { picks: true } });
  expect(after.result).toMatchObject({ voters: confirmed, standings: [{ figure: String(confirmed) }] });
  expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(confirmed);
  expect(after.picks).toHaveLength(1);
  expect(await db.event.count({ where: { clubId: club.id, kind: "round.closed" } })).toBe(1);
});

test("who has left, and who only reads by now, is not counted", async () => {
  const { db, ada, club, round, first, second } = await openVote();
  const [leaving, demoted] = [await createPerson(db), await createPerson(db)];
  for (const person of [leaving, demoted]) {
    await addMember(db, { club, person });
    await insertBallot(db, { round, person, approved: [{ id: second.paperId }] });
  }
  await insertBallot(db, { round, person: ada, approved: [{ id: first.paperId }] });
  await db.membership.delete({ where: { clubId_userId: { clubId: club.id, userId: leaving.id } } });
  await db.membership.update({
    where: { clubId_userId: { clubId: club.id, userId: demoted.id } },
    data: { role: "observer" },
  });
  const open = await as(ada).rounds.getCurrent({ clubId: club.id });
  expect(open.round).toMatchObject({ voters: 1, electorate: 2 });
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  const result = await as(ada).rounds.getByNumber({ clubId: club.id, number: 1 });
  expect(result).toMatchObject({ state: "closed", voters: 1, electorate: 2 });
  expect(result.state === "closed" && result.result.picks.map(({ paper }) => paper.id)).toEqual([first.paperId]);
});

test("nobody nominated: closed without a pick, and without a presenter", async () => {
  const db = getDb();
  const club = await createClub(db);
  const round = await openRound(db, { club });
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "organizer" });
  const after = await db.round.findUniqueOrThrow({ where: { id: round.id }, include: { picks: true } });
  expect(after).toMatchObject({ status: "closed", picks: [], result: { picks: [], standings: [], ties: [] } });
});

test("by the clock: not before its time; late, once; a round that is gone is nobody's fault", async () => {
  const closesAt = new Date("2026-03-02T15:00:00Z");
  const { db, club, round } = await openVote(closesAt);
  const run = (now: string, roundId = round.id) =>
    closeRound(db, { clubId: club.id, roundId, by: "clock", now: new Date(now) });
  await run("2026-03-02T14:59:59.999Z");
  expect(await db.round.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({ status: "open" });
  // The server was down for three days.
  await run("2026-03-05T08:00:00Z");
  const closed = await db.round.findUniqueOrThrow({ where: { id: round.id } });
  expect(closed).toMatchObject({ status: "closed", closedAt: new Date("2026-03-05T08:00:00Z") });
  await run("2026-03-05T09:00:00Z");
  expect(await db.round.findUniqueOrThrow({ where: { id: round.id } })).toEqual(closed);
  expect(await db.event.count({ where: { clubId: club.id, kind: "round.closed" } })).toBe(1);
  await expect(run("2026-03-05T09:00:00Z", crypto.randomUUID())).resolves.toBeUndefined();
});
