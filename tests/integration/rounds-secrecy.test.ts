// Nobody learns how others vote before the close, organizers included. Two courses of a vote that differ in nothing but
// what others approved are asked for everything that can be asked for: every answer must be the same to the letter.

import { addMember, createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPerson, personFields } from "@tests/factories/people";
import { castBallot as insertBallot, nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { getDb } from "@/server/db";
import { listEventsAfter } from "@/server/events/events.queries";
import { flushBallotNews } from "@/server/rounds/announce-ballots";
import { closeRound } from "@/server/rounds/close-round";

const db = getDb();

// At run time the list is flat ("rounds.castBallot"), whatever its type says.
const queries = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>).filter(
  ([, procedure]) => procedure._def.type === "query",
);

/** What a query of a club may want to know, in the shapes that inputs have. */
function inputsFor(ids: { clubId: string; paperId: string; meetingId: string; roundId: string }): object[] {
  const { clubId, paperId, meetingId, roundId } = ids;
  const parts = [
    {},
    { paperId },
    { number: 1 },
    { paperIds: [paperId] },
    { meetingId },
    { roundId },
    { query: "paper" },
  ];
  return [...parts.map((part) => ({ clubId, ...part })), {}];
}

/** Everything that the person can read, by procedure and input; refused inputs are left out. */
async function readAll(person: { id: string }, inputs: object[], now: Date): Promise<Record<string, unknown>> {
  const api = as(person, { now }) as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
  const answers: Record<string, unknown> = {};
  for (const [path] of queries) {
    const [noun = "", procedure = ""] = path.split(".");
    for (const input of inputs) {
      try {
        answers[`${path} ${JSON.stringify(input)}`] = await api[noun]?.[procedure]?.(input);
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error;
      }
    }
  }
  return answers;
}

async function createScene() {
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 6 }, () => personFields()) });
  const [owner, organizer, ...members] = people;
  if (!owner || !organizer) throw new Error("no people");
  const club = await createClub(db, { owner, organizers: [organizer], members });
  const meeting = await createMeeting(db, { club });
  const round = await openRound(db, { club, meetingId: meeting.id });
  const first = await nominate(db, { round, person: owner });
  const second = await nominate(db, { round, person: organizer });
  const ids = { clubId: club.id, paperId: first.paperId, meetingId: meeting.id, roundId: round.id };
  return { owner, organizer, members, club, round, first, second, inputs: inputsFor(ids) };
}

test("while the vote is open, no answer depends on how others vote; after the close they do", async () => {
  const { owner, organizer, members, club, round, first, second, inputs } = await createScene();
  for (const person of members) await insertBallot(db, { round, person, approved: [{ id: first.paperId }] });
  const now = new Date();
  const readers = [owner, organizer, members[0] ?? owner];
  const ownVote = members[0];
  const readEverything = () => Promise.all(readers.map((reader) => readAll(reader, inputs, now)));

  const one = await readEverything();
  // The first member's own ballot stays: that one may be seen by whom it belongs to.
  await db.ballot.updateMany({
    where: { roundId: round.id, userId: { not: ownVote?.id ?? "" } },
    data: { papers: [second.paperId] },
  });
  expect(await readEverything()).toEqual(one);
  // Voting is over, and the tally still to come: still nothing.
  const late = new Date(round.closesAt.getTime() + 1);
  const counting = await readAll(organizer, inputs, late);
  await db.ballot.updateMany({ where: { roundId: round.id }, data: { papers: [], marks: [] } });
  expect(await readAll(organizer, inputs, late)).toEqual(counting);

  const asked = Object.keys(one[1] ?? {}).map((key) => key.split(" ")[0]);
  expect(asked).toEqual(expect.arrayContaining(["rounds.getCurrent", "rounds.getByNumber", "papers.get"]));

  const before = await readAll(organizer, inputs, now);
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  expect(await readAll(organizer, inputs, now)).not.toEqual(before); // so this test can fail
});

test("events say that someone voted, not who and not what; changes of mind are not told", async () => {
  const { members, club, round, first, second } = await createScene();
  const [ada, ben] = members;
  if (!ada || !ben) throw new Error("no members");
  const vote = (approved: string[]) => ({ clubId: club.id, roundId: round.id, ballot: { approved } });
  await as(ada).rounds.castBallot(vote([first.paperId]));
  await as(ben).rounds.castBallot(vote([second.paperId]));
  await as(ada).rounds.castBallot(vote([second.paperId]));
  await flushBallotNews();
  const told = async () =>
    (await listEventsAfter(db, { clubId: club.id, afterId: 0n })).map(({ kind, payload }) => ({ kind, payload }));
  // Both first ballots, in one: not even the moments are told apart.
  expect(await told()).toEqual([{ kind: "ballot.cast", payload: { roundId: round.id } }]);
  await as(ada).rounds.castBallot(vote([first.paperId]));
  await flushBallotNews();
  expect(await told()).toHaveLength(1);
});

test("the seed is told at the close and not before; voters are never named", async () => {
  const { organizer, members, club, round, first } = await createScene();
  const [ada] = members;
  if (!ada) throw new Error("no member");
  await insertBallot(db, { round, person: ada, approved: [{ id: first.paperId }] });
  const read = () => as(organizer).rounds.getByNumber({ clubId: club.id, number: 1 });
  const open = await read();
  expect(JSON.stringify(open)).not.toContain(round.seed);
  expect(open).toMatchObject({ state: "open", seedHash: round.seedHash, voters: 1, electorate: 6, myBallot: null });
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  const closed = await read();
  expect(closed).toMatchObject({ state: "closed", seed: round.seed });
  expect(JSON.stringify(closed)).not.toContain(ada.id);
});

test("a round that was called off shows nothing of its votes, and past ones list no open one", async () => {
  const { organizer, members, club, round, first } = await createScene();
  const [ada] = members;
  if (!ada) throw new Error("no member");
  await insertBallot(db, { round, person: ada, approved: [{ id: first.paperId }] });
  const list = () => as(organizer).rounds.list({ clubId: club.id });
  expect(await list()).toEqual({ rounds: [], next: null });
  await db.round.update({ where: { id: round.id }, data: { status: "cancelled" } });
  expect((await list()).rounds).toMatchObject([{ number: 1, status: "cancelled", picks: [], voters: null }]);
  const called = await as(organizer).rounds.getByNumber({ clubId: club.id, number: 1 });
  expect(called.state).toBe("cancelled");
  expect(called).not.toHaveProperty("result");
  expect(called).not.toHaveProperty("seed");
});

test("past rounds page by number", async () => {
  const club = await createClub(db);
  const reader = await createPerson(db);
  await addMember(db, { club, person: reader, role: "observer" });
  for (let number = 1; number <= 35; number += 1) await openRound(db, { club, number, status: "closed" });
  const list = (before?: number | null) => as(reader).rounds.list({ clubId: club.id, ...(before ? { before } : {}) });
  const first = await list();
  const rest = await list(first.next);
  const numbers = [...first.rounds, ...rest.rounds].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 35 }, (_, index) => 35 - index));
  expect(first.rounds).toHaveLength(30);
  expect(rest.next).toBeNull();
});
