// What a closed round publishes: burdens, ballots and the file, by the club's setting; and that the file counts again to
// what was picked.

import { addMember } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { createVotingClub } from "@tests/factories/voted-rounds";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

describe("by receipt, the default", () => {
  test("everyone finds the own ballot and burden by the receipt, also who did not vote; no answer names anybody", async () => {
    const { club, people, ada, ben, dot, vote, read } = await createVotingClub();
    const { round, second } = await vote([
      [ada, ["first"]],
      [ben, ["second"]],
    ]);
    for (const person of people) {
      const seen = await read(person, round);
      if (seen.state !== "closed") throw new Error("not closed");
      const mine = seen.result.burdens?.filter(({ isMine }) => isMine);
      expect(mine).toHaveLength(1);
      expect(mine?.[0]?.voter).toBe(seen.receipt);
      expect(seen.whoVoted).toBeNull();
      const text = JSON.stringify({ ...seen, nominations: [] });
      expect(people.filter(({ name, id }) => text.includes(`"${name}"`) || text.includes(id))).toEqual([]);
    }
    const ballots = await as(ben).rounds.getBallots({ clubId: club.id, number: round.number });
    expect(ballots.cast?.filter(({ isMine }) => isMine)).toMatchObject([{ ballot: { approved: [second] } }]);
    expect(ballots.cast?.map(({ voter }) => voter)).toEqual(ballots.cast?.map(({ voter }) => voter).toSorted());
    expect((await as(dot).rounds.getBallots({ clubId: club.id, number: round.number })).cast).toMatchObject([
      { isMine: false },
      { isMine: false },
    ]);
  });

  test("a receipt is kept while the ballot changes and goes with it; the next round has another", async () => {
    const { club, ada, vote } = await createVotingClub();
    const round = await openRound(db, { club, method: "star" });
    const { paperId } = await nominate(db, { round, person: ada });
    const cast = (points: number) =>
      as(ada).rounds.castBallot({ clubId: club.id, roundId: round.id, ballot: { scores: { [paperId]: points } } });
    const one = await cast(3);
    const two = await cast(5);
    expect(two).toEqual({
      isSaved: true,
      ballot: { scores: { [paperId]: 5 } },
      savedAt: expect.any(String),
      receipt: one.receipt,
    });
    expect((await as(ada).rounds.getCurrent({ clubId: club.id })).round?.receipt).toBe(one.receipt);
    await as(ada).rounds.takeBackBallot({ clubId: club.id, roundId: round.id });
    expect((await as(ada).rounds.getCurrent({ clubId: club.id })).round?.receipt).toBeNull();
    const three = await cast(1);
    expect(three.receipt).not.toBe(one.receipt);
    await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    await vote([[ada, ["first"]]]);
    const receipts = (await db.ballot.findMany({ where: { clubId: club.id } })).map(({ receipt }) => receipt);
    expect(new Set(receipts).size).toBe(2);
  });
});

describe("the other settings", () => {
  test("named: ballots, burdens and the file say who; two of one name are distinguished", async () => {
    const { people, ada, ben, cem, vote, read, fileOf } = await createVotingClub({ ballotsAfterClose: "named" });
    await db.user.updateMany({ where: { id: { in: [ada.id, ben.id] } }, data: { name: "Robin" } });
    const { round } = await vote([
      [ada, ["first"]],
      [ben, ["second"]],
      [cem, ["first"]],
    ]);
    const seen = await read(cem, round);
    if (seen.state !== "closed") throw new Error("not closed");
    expect(seen.whoVoted?.map(({ name }) => name).toSorted()).toEqual([cem.name, "Robin", "Robin"].toSorted());
    const labels = seen.result.burdens?.map(({ voter }) => voter) ?? [];
    expect(new Set(labels).size).toBe(people.length);
    expect(labels.filter((label) => /^Robin \([0-9A-Z]{4}\)$/.test(label))).toHaveLength(2);
    const file = await fileOf(cem, round);
    expect(file.ballots?.map(({ voter }) => voter)).toContain(cem.name);
    expect(file.history?.members.filter((voter) => voter.startsWith("Robin ("))).toHaveLength(2);
  });

  test("sealed: the result alone, in every answer", async () => {
    const { club, ada, ben, vote, read, fileOf } = await createVotingClub({ ballotsAfterClose: "sealed" });
    const { round, first } = await vote([
      [ada, ["first"]],
      [ben, ["first"]],
    ]);
    const seen = await read(ada, round);
    expect(seen).toMatchObject({ state: "closed", voters: 2, whoVoted: null, result: { burdens: null } });
    expect(await as(ada).rounds.getBallots({ clubId: club.id, number: round.number })).toEqual({
      papers: [],
      cast: null,
    });
    const file = readRoundFile(JSON.parse(JSON.stringify(await fileOf(ada, round))));
    expect(file).toMatchObject({ ballots: null, history: null, result: { picks: [first] } });
    expect(file.result.burdens).toBeUndefined();
    const { receipt } = await db.ballot.findFirstOrThrow({ where: { roundId: round.id, userId: ben.id } });
    expect(JSON.stringify([seen, file])).not.toContain(receipt);
  });

  test("a change of the setting holds from the next round on", async () => {
    const { club, ada, vote } = await createVotingClub();
    const { round } = await vote([[ada, ["first"]]]);
    await as(ada).clubs.update({ clubId: club.id, ballotsAfterClose: "named" });
    const ballots = await as(ada).rounds.getBallots({ clubId: club.id, number: round.number });
    expect(ballots.cast?.map(({ voter }) => voter)).not.toContain(ada.name);
  });
});

test("one's own record: what one voted for, and how often it was picked", async () => {
  const { club, ada, ben, eli, vote } = await createVotingClub({ method: "approval" });
  const { round, first } = await vote([
    [ada, ["first"]],
    [ben, ["first", "second"]],
  ]);
  await vote([
    [ada, ["first"]],
    [ben, ["second"]],
    [eli, ["second"]],
  ]);
  const record = await as(ada).rounds.getRecord({ clubId: club.id });
  expect(record).toMatchObject({ roundsInAll: 2, votedInAll: 2, picksInAll: 2, minePickedInAll: 1 });
  expect(record.rounds.map(({ picks }) => picks.map(({ mine }) => mine))).toEqual([[null], [{ approved: true }]]);
  expect(record.rounds[1]).toMatchObject({
    number: round.number,
    hasVoted: true,
    named: 1,
    picks: [{ paper: { id: first } }],
  });
  const late = await as(eli).rounds.getRecord({ clubId: club.id });
  expect(late).toMatchObject({ roundsInAll: 2, votedInAll: 1, picksInAll: 1, minePickedInAll: 1 });
  const fay = await createPerson(db);
  await addMember(db, { club, person: fay });
  expect(await as(fay).rounds.getRecord({ clubId: club.id })).toMatchObject({ rounds: [], roundsInAll: 0 });
});

test("what the other methods would have picked is shown beside the result", async () => {
  const { ada, ben, vote, read } = await createVotingClub();
  const { round, first } = await vote([
    [ada, ["first"]],
    [ben, ["first"]],
  ]);
  const seen = await read(ada, round);
  if (seen.state !== "closed") throw new Error("not closed");
  expect(seen.result.comparison.map(({ method }) => method)).toEqual([
    "approval",
    "equal-shares",
    "star",
    "schulze",
    "phragmen",
  ]);
  for (const { picks } of seen.result.comparison) expect(picks.map(({ id }) => id)).toEqual([first]);
});
