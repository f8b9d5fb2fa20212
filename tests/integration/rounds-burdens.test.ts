// Fair over time: what every member has paid, kept from round to round.

import { addMember } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createVotingClub } from "@tests/factories/voted-rounds";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

const amountsOf = async (clubId: string) =>
  new Map((await db.burden.findMany({ where: { clubId } })).map(({ userId, amount }) => [userId, amount]));

describe("burdens", () => {
  test("are moved with the tally: voters pay, who did not vote moves by their mean, and the next round goes on from there", async () => {
    const { club, ada, ben, cem, dot, eli, vote } = await createVotingClub();
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
    const { club, ada, ben, cem, dot, eli, vote, fileOf } = await createVotingClub();
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
    const { club, ada } = await createVotingClub();
    const round = await openRound(db, { club, method: "fair-over-time" });
    const { paperId } = await nominate(db, { round, person: ada });
    await castBallot(db, { round, person: ada, approved: [{ id: paperId }] });
    const close = () => closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    const closings = await Promise.allSettled([close(), close(), close()]);
    expect(closings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await amountsOf(club.id)).get(ada.id)).toBe("1");
  });

  test("of a round by another method, and of one that was called off, nothing moves", async () => {
    const { club, ada, vote } = await createVotingClub({ method: "approval" });
    await vote([[ada, ["first"]]]);
    const round = await openRound(db, { club, method: "fair-over-time" });
    await nominate(db, { round, person: ada });
    await as(ada).rounds.cancel({ clubId: club.id, roundId: round.id });
    expect(await amountsOf(club.id)).toEqual(new Map());
  });
});
