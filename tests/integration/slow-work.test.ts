// What takes long is done where it keeps nobody waiting: others' calls are answered before it ends.

import { createCast } from "@tests/factories/cast";
import { createClub } from "@tests/factories/clubs";
import { feedItem } from "@tests/factories/feed-items";
import { createPaper } from "@tests/factories/papers";
import { createPerson, personFields } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { bringItems } from "@tests/setup/import-as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

/** Whether ten calls, one after the other, were answered before the work ended. */
async function isAnsweredMeanwhile(work: Promise<unknown>, call: () => Promise<unknown>): Promise<boolean> {
  let hasEnded = false;
  const watched = work.finally(() => {
    hasEnded = true;
  });
  for (let turn = 0; turn < 10; turn += 1) await call();
  const wasUnderWay = !hasEnded;
  await watched;
  return wasUnderWay;
}

test("long comments are set", async () => {
  const { club, member, organizer } = await createCast(db);
  const { id: paperId } = await createPaper(db);
  const body = "*\n+\n".repeat(2_000);
  const post = () => as(member).threads.post({ clubId: club.id, paperId, body, requestKey: crypto.randomUUID() });
  const posting = Promise.all([post(), post(), post(), post()]);
  expect(await isAnsweredMeanwhile(posting, () => as(organizer).clubs.get({ clubId: club.id }))).toBe(true);
  expect((await posting)[0]?.html).toContain("<ul>");
});

test("an import's titles and abstracts are rendered", async () => {
  const { club, member, organizer } = await createCast(db);
  const summary = "$\\ce{H2O->B}$ ".repeat(1_400);
  const items = Array.from({ length: 20 }, () => feedItem({ paper: { summary } }));
  const startedAt = performance.now();
  let hasEnded = false;
  const importing = bringItems(club, member, ...items).finally(() => {
    hasEnded = true;
  });
  let longest = 0;
  while (!hasEnded) {
    const calledAt = performance.now();
    await as(organizer).clubs.get({ clubId: club.id });
    longest = Math.max(longest, performance.now() - calledAt);
  }
  // Rendered in the process itself, they are most of the time that the import takes, and one call waits for them all.
  expect(longest / (performance.now() - startedAt)).toBeLessThan(0.3);
  expect(await importing).toMatchObject({ status: "done", created: 20 });
});

test("one person has only a few of them under way", async () => {
  const { club, member } = await createCast(db);
  const preview = () => as(member).threads.preview({ clubId: club.id, body: "*\n+\n".repeat(2_000) });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, preview));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  const refused = outcomes.find(({ status }) => status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "TOO_MANY_REQUESTS" } });
  await expect(preview()).resolves.toBeDefined();
});

test("a large vote is counted, and gives what counting it here gives", async () => {
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 200 }, () => personFields()) });
  const organizer = await createPerson(db);
  const club = await createClub(db, { owner: organizer, members: people });
  const round = await openRound(db, { club, closesAt: new Date(Date.now() + 60_000) });
  const papers: string[] = [];
  for (const person of people.slice(0, 60)) papers.push((await nominate(db, { round, person })).paperId);
  for (const [voter, person] of people.entries()) {
    const approved = papers.filter((_, paper) => (paper * 7 + voter * 13) % 5 < 2).map((id) => ({ id }));
    await castBallot(db, { round, person, approved });
  }
  const closing = closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  expect(await isAnsweredMeanwhile(closing, () => as(organizer).clubs.get({ clubId: club.id }))).toBe(true);
  const closed = await db.round.findUniqueOrThrow({ where: { id: round.id }, include: { picks: true } });
  expect(closed).toMatchObject({ status: "closed", result: { voters: 200, electorate: 201 } });
  expect(closed.picks).toHaveLength(closed.seats);
});
