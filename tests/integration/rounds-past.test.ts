import { addMember, createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { openRound } from "@tests/factories/rounds";
import { createVote } from "@tests/integration/secrecy/vote";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

test("past rounds list no open one, and of one that was called off no votes", async () => {
  const { organizer, clubId, roundId, number } = await createVote("fair-over-time");
  const list = () => as(organizer).rounds.list({ clubId });
  expect(await list()).toEqual({ rounds: [], next: null });
  await as(organizer).rounds.cancel({ clubId, roundId });
  expect((await list()).rounds).toMatchObject([{ number, status: "cancelled", picks: [], voters: null }]);
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
