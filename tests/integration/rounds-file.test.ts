// The published file of a closed round: it counts again to what was picked, and stays as it was.

import { createPerson } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createVotingClub } from "@tests/factories/voted-rounds";
import { sessionCookie } from "@tests/setup/session";
import { describe, expect, test } from "vitest";
import type { BallotContent } from "@/domain/rounds/ballot";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { methods } from "@/domain/rounds/method";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import type { RoundFile } from "@/domain/rounds/round-file";
import type { User } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers.service";
import { handleRoundFile } from "@/server/http/handle-round-file";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

/** Counts a file again by nothing but what is in it. */
function recount({ method, candidates, ballots, seats, seed, history, completion }: RoundFile) {
  return methods[method].tally({
    nominations: candidates.map(({ id }) => id),
    ballots: ballots ?? [],
    ...{ seats, seed },
    ...(history === null ? {} : { history }),
    ...(completion === undefined ? {} : { completion }),
  });
}

describe("the file", () => {
  const kinds: [string, (first: string, second: string, n: number) => BallotContent][] = [
    ["fair-over-time", (first, second, n) => ({ approved: n % 2 === 0 ? [first] : [first, second] })],
    ["approval", (first, second, n) => ({ approved: n % 2 === 0 ? [first] : [second] })],
    ["equal-shares", (first, second, n) => ({ approved: n === 0 ? [] : [first, second] })],
    ["star", (first, second, n) => ({ scores: { [first]: n, [second]: 5 - n } })],
    ["schulze", (first, second, n) => ({ ranking: n % 2 === 0 ? [[first], [second]] : [[first, second]] })],
  ];

  test.each(kinds)("of a round by %s counts again to the same, and holds nothing else", async (method, ballotOf) => {
    const { club, people, ada, fileOf } = await createVotingClub();
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

  test("under names counts the same", async () => {
    const { ada, ben, vote, fileOf } = await createVotingClub({ ballotsAfterClose: "named" });
    await vote([[ada, ["first"]]]);
    const { round } = await vote([[ben, ["second"]]]);
    const file = readRoundFile(JSON.parse(JSON.stringify(await fileOf(ada, round))));
    expect(file.ballots?.map(({ voter }) => voter)).toEqual([ben.name]);
    expect(file.history?.members).toContain(ada.name);
    expect(checkRoundFile(file)?.mismatches).toEqual([]);
  });

  test("stays as it was published when papers become one, people leave or go, and titles change", async () => {
    const { club, ada, ben, vote, fileOf, read } = await createVotingClub();
    const { round, first, second } = await vote([
      [ada, ["first"]],
      [ben, ["second"]],
    ]);
    const published = await fileOf(ada, round);
    await db.$transaction((tx) => mergePapers(tx, { keepId: second, dropId: first, clubId: null }));
    await db.paper.update({ where: { id: second }, data: { title: "Another title" } });
    await db.membership.delete({ where: { clubId_userId: { clubId: club.id, userId: ben.id } } });
    await db.nomination.deleteMany({ where: { userId: ben.id } });
    expect(await fileOf(ada, round)).toEqual(published);
    const seen = await read(ada, round);
    if (seen.state !== "closed") throw new Error("not closed");
    expect(new Set(seen.result.standings.map(({ paper }) => paper.title))).toEqual(new Set(["Another title"]));
  });

  test("comes over HTTP to the club's people, once the round is closed, to be kept by nobody", async () => {
    const { club, ada, vote } = await createVotingClub();
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
    const answers = [
      await get(null, "1"),
      await get(stranger, "1"),
      await get(ada, "2"), // open
      await get(ada, "3"),
      await get(ada, "1e0"),
      await get(ada, "../1"),
      await get(ada, "1", "x"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 404, 404, 404, 404, 404]);
  });
});
