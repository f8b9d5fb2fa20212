// What a closed round publishes: burdens, ballots and the file, by the club's setting; and that the file counts again to
// what was picked.

import { addMember, createClub } from "@tests/factories/clubs";
import { createPerson, personFields } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { sessionCookie } from "@tests/setup/session";
import { describe, expect, test } from "vitest";
import type { BallotContent } from "@/domain/rounds/ballot";
import { methods } from "@/domain/rounds/method";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import type { RoundFile } from "@/domain/rounds/round-file";
import type { Prisma, Round, User } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { handleRoundFile } from "@/server/http/handle-round-file";
import { mergePapers } from "@/server/papers/merge-papers";
import { closeRound } from "@/server/rounds/close-round";
import { getRoundFile } from "@/server/rounds/round-file.queries";

const db = getDb();

/** Five members and two papers; `vote` runs a round in which the first `voters` approve by turns. */
async function createScene(fields: Partial<Prisma.RoundUncheckedCreateInput> = {}) {
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 5 }, () => personFields()) });
  const [ada, ben, cem, dot, eli] = people as [User, User, User, User, User];
  const club = await createClub(db, { owner: ada, members: [ben, cem, dot, eli] });
  const vote = async (ballots: readonly [User, ("first" | "second")[]][]) => {
    const round = await openRound(db, { club, method: "fair-over-time", ...fields });
    const first = (await nominate(db, { round, person: ada })).paperId;
    const second = (await nominate(db, { round, person: ben })).paperId;
    const ids = { first, second };
    for (const [person, papers] of ballots) {
      await castBallot(db, { round, person, approved: papers.map((paper) => ({ id: ids[paper] })) });
    }
    await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    return { round, ...ids };
  };
  const read = (person: User, { number }: Round) => as(person).rounds.getByNumber({ clubId: club.id, number });
  const fileOf = (person: User, { number }: Round) => getRoundFile(db, { clubId: club.id, userId: person.id, number });
  return { club, people, ada, ben, cem, dot, eli, vote, read, fileOf };
}

/** Counts a file again by nothing but what stands in it. */
function recount({ method, candidates, ballots, seats, seed, history, completion }: RoundFile) {
  return methods[method].tally({
    nominations: candidates.map(({ id }) => id),
    ballots: ballots ?? [],
    ...{ seats, seed },
    ...(history === null ? {} : { history }),
    ...(completion === undefined ? {} : { completion }),
  });
}

const amountsOf = async (clubId: string) =>
  new Map((await db.burden.findMany({ where: { clubId } })).map(({ userId, amount }) => [userId, amount]));

describe("burdens", () => {
  test("are moved with the tally: voters pay, who did not vote moves by their mean, and the next round goes on from there", async () => {
    const { club, ada, ben, cem, dot, eli, vote } = await createScene();
    await vote([
      [ada, ["first"]],
      [ben, ["first"]],
      [cem, ["second"]],
    ]);
    const once = await amountsOf(club.id);
    expect([ada, ben, cem, dot, eli].map(({ id }) => once.get(id))).toEqual(["1/2", "1/2", "0", "1/3", "1/3"]);
    // Two against one again: now the one, who has paid nothing, asks for less than the two.
    const { round } = await vote([
      [ada, ["first"]],
      [cem, ["second"]],
    ]);
    const { result } = await db.round.findUniqueOrThrow({ where: { id: round.id } });
    expect(result).toMatchObject({ standings: [{ figure: "1" }, { figure: "3/2" }] });
    const twice = await amountsOf(club.id);
    expect([ada, ben, cem, dot, eli].map(({ id }) => twice.get(id))).toEqual(["1/2", "1", "1", "5/6", "5/6"]);
  });

  test("of whoever has left are dropped, and a newcomer starts at the mean of those present", async () => {
    const { club, ada, ben, cem, dot, eli, vote, fileOf } = await createScene();
    await vote([[ada, ["first"]]]);
    await db.membership.delete({ where: { clubId_userId: { clubId: club.id, userId: ben.id } } });
    await db.membership.update({
      where: { clubId_userId: { clubId: club.id, userId: cem.id } },
      data: { role: "observer" },
    });
    const fay = await createPerson(db);
    await addMember(db, { club, person: fay });
    const { round } = await vote([[fay, ["first"]]]);
    const after = await amountsOf(club.id);
    expect([...after.keys()].toSorted()).toEqual([ada.id, dot.id, eli.id, fay.id].toSorted());
    expect(after.get(fay.id)).toBe("2"); // one, the mean of three who had moved by one each, and the pick
    const file = await fileOf(ada, round);
    expect(file.history?.members).toHaveLength(4);
    expect(Object.keys(file.history?.burdens ?? {})).toHaveLength(3);
  });

  test("two closings at once move them once", async () => {
    const { club, ada } = await createScene();
    const round = await openRound(db, { club, method: "fair-over-time" });
    const { paperId } = await nominate(db, { round, person: ada });
    await castBallot(db, { round, person: ada, approved: [{ id: paperId }] });
    const close = () => closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    const closings = await Promise.allSettled([close(), close(), close()]);
    expect(closings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await amountsOf(club.id)).get(ada.id)).toBe("1");
  });

  test("of a round by another method, and of one that was called off, nothing moves", async () => {
    const { club, ada, vote } = await createScene({ method: "approval" });
    await vote([[ada, ["first"]]]);
    const round = await openRound(db, { club, method: "fair-over-time" });
    await nominate(db, { round, person: ada });
    await as(ada).rounds.cancel({ clubId: club.id, roundId: round.id });
    expect(await amountsOf(club.id)).toEqual(new Map());
  });
});

describe("by receipt, the default", () => {
  test("everyone finds the own ballot and burden by the receipt, also who did not vote; no answer names anybody", async () => {
    const { club, people, ada, ben, dot, vote, read } = await createScene();
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
    const { club, ada, vote } = await createScene();
    const round = await openRound(db, { club, method: "star" });
    const { paperId } = await nominate(db, { round, person: ada });
    const cast = (points: number) =>
      as(ada).rounds.castBallot({ clubId: club.id, roundId: round.id, ballot: { scores: { [paperId]: points } } });
    const one = await cast(3);
    const two = await cast(5);
    expect(two).toEqual({ ballot: { scores: { [paperId]: 5 } }, savedAt: expect.any(String), receipt: one.receipt });
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
  test("named: ballots, burdens and the file say who; two of one name are told apart", async () => {
    const { people, ada, ben, cem, vote, read, fileOf } = await createScene({ ballotsAfterClose: "named" });
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
    expect(recount(file)).toEqual(file.result);
  });

  test("sealed: the result alone, in every answer", async () => {
    const { club, ada, ben, vote, read, fileOf } = await createScene({ ballotsAfterClose: "sealed" });
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
    const { club, ada, vote } = await createScene();
    const { round } = await vote([[ada, ["first"]]]);
    await as(ada).clubs.update({ clubId: club.id, ballotsAfterClose: "named" });
    const ballots = await as(ada).rounds.getBallots({ clubId: club.id, number: round.number });
    expect(ballots.cast?.map(({ voter }) => voter)).not.toContain(ada.name);
  });
});

describe("the file", () => {
  const kinds: [string, (first: string, second: string, n: number) => BallotContent][] = [
    ["fair-over-time", (first, second, n) => ({ approved: n % 2 === 0 ? [first] : [first, second] })],
    ["approval", (first, second, n) => ({ approved: n % 2 === 0 ? [first] : [second] })],
    ["equal-shares", (first, second, n) => ({ approved: n === 0 ? [] : [first, second] })],
    ["star", (first, second, n) => ({ scores: { [first]: n, [second]: 5 - n } })],
    ["schulze", (first, second, n) => ({ ranking: n % 2 === 0 ? [[first], [second]] : [[first, second]] })],
  ];

  test.each(kinds)("of a round by %s counts again to the same, and holds nothing else", async (method, ballotOf) => {
    const { club, people, ada, fileOf } = await createScene();
    for (let week = 0; week < 3; week += 1) {
      const round = await openRound(db, { club, method, seats: 1 + (week % 2) });
      const first = (await nominate(db, { round, person: ada })).paperId;
      const second = (await nominate(db, { round, person: ada })).paperId;
      for (const [n, person] of people.slice(week).entries()) {
        await castBallot(db, { round, person, ballot: ballotOf(first, second, n) });
      }
      await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
      const text = JSON.stringify(await fileOf(ada, round));
      const file = readRoundFile(JSON.parse(text));
      expect(recount(file)).toEqual(file.result);
      expect(people.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
      const picks = await db.pick.findMany({ where: { roundId: round.id }, orderBy: { position: "asc" } });
      expect(file.result.picks).toEqual(picks.map(({ paperId }) => paperId));
    }
  });

  test("stays as it was published when papers become one, people leave or go, and titles change", async () => {
    const { club, ada, ben, vote, fileOf, read } = await createScene();
    const { round, first, second } = await vote([
      [ada, ["first"]],
      [ben, ["second"]],
    ]);
    const published = await fileOf(ada, round);
    await db.$transaction((tx) => mergePapers(tx, { keepId: second, dropId: first }));
    await db.paper.update({ where: { id: second }, data: { title: "Another title" } });
    await db.membership.delete({ where: { clubId_userId: { clubId: club.id, userId: ben.id } } });
    await db.nomination.deleteMany({ where: { userId: ben.id } });
    expect(await fileOf(ada, round)).toEqual(published);
    const seen = await read(ada, round);
    if (seen.state !== "closed") throw new Error("not closed");
    expect(new Set(seen.result.standings.map(({ paper }) => paper.title))).toEqual(new Set(["Another title"]));
  });

  test("comes over HTTP to the club's people, once the round is closed, to be kept by nobody", async () => {
    const { club, ada, vote } = await createScene();
    const { round } = await vote([[ada, ["first"]]]);
    await openRound(db, { club });
    const stranger = await createPerson(db);
    const get = async (person: User | null, number: string, clubId = club.id) => {
      const cookie = person === null ? undefined : await sessionCookie(db, person);
      const request = new Request("http://localhost:3000/file", { headers: cookie === undefined ? {} : { cookie } });
      return handleRoundFile(request, { clubId, number });
    };
    const given = await get(ada, `${round.number}`);
    expect(given.status).toBe(200);
    expect(given.headers.get("cache-control")).toContain("no-store");
    expect(given.headers.get("content-disposition")).toContain(`${club.slug}-round-1.json`);
    expect(readRoundFile(await given.json()).round).toBe(1);
    const heard = [
      await get(null, "1"),
      await get(stranger, "1"),
      await get(ada, "2"), // open
      await get(ada, "3"),
      await get(ada, "1e0"),
      await get(ada, "../1"),
      await get(ada, "1", "x"),
    ];
    expect(heard.map(({ status }) => status)).toEqual([401, 404, 404, 404, 404, 404, 404]);
  });
});

test("one's own record: what one voted for, and how often it was picked", async () => {
  const { club, ada, ben, eli, vote } = await createScene({ method: "approval" });
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

test("what the other methods would have picked stands beside the result", async () => {
  const { ada, ben, vote, read } = await createScene();
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
