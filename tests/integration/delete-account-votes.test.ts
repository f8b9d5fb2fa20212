// Votes of people who deleted their accounts: counted once, and counted again to the same.

import { openVote } from "@tests/factories/open-vote";
import { createVotingClub } from "@tests/factories/voted-rounds";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { getRoundFile } from "@/server/rounds/round-file.queries";

const db = getDb();

test.each(["named", "receipt", "sealed"] as const)("a %s round of before counts again to what it was", async (kind) => {
  const { club, ada, ben, cem, dot, vote, read, fileOf } = await createVotingClub({ ballotsAfterClose: kind });
  const { round } = await vote([
    [ada, ["first"]],
    [ben, ["second"]],
    [cem, ["second"]],
  ]);
  const before = await fileOf(ada, round);
  for (const person of [cem, dot]) await as(person).account.delete({ email: person.email, comments: "delete" });
  const after = await fileOf(ada, round);
  expect(checkRoundFile(readRoundFile(structuredClone(after)))?.mismatches ?? []).toEqual([]);
  expect({ ...after, ballots: null, history: null, result: null }).toEqual({
    ...before,
    ballots: null,
    history: null,
    result: null,
  });
  expect(after.ballots?.length).toBe(before.ballots?.length);
  expect(after.result.picks).toEqual(before.result.picks);
  if (kind === "named") {
    const cast = (await as(ada).rounds.getBallots({ clubId: club.id, number: round.number })).cast ?? [];
    expect(cast.map(({ voter }) => voter).filter((voter) => /^Former member( \(\w{4}\))?$/.test(voter))).toHaveLength(
      1,
    );
  } else {
    expect(after).toEqual(before);
  }
  const seen = await read(ada, round);
  expect(seen.state).toBe("closed");
});

test("while a vote closes the ballot counts or not, and the file counts again either way", async () => {
  for (let time = 0; time < 6; time += 1) {
    const { ada, club, round, first, vote } = await openVote();
    await as(ada).rounds.castBallot(vote(first));
    const closing = () => closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
    const deletion = () => as(ada).account.delete({ email: ada.email, comments: "keep" });
    await Promise.all(time % 2 === 0 ? [closing(), deletion()] : [deletion(), closing()]);
    const owner = await db.membership.findFirstOrThrow({ where: { clubId: club.id, role: "owner" } });
    const file = await getRoundFile(db, { clubId: club.id, userId: owner.userId, number: round.number });
    expect(checkRoundFile(readRoundFile(structuredClone(file)))?.mismatches).toEqual([]);
    const kept = await db.ballot.count({ where: { roundId: round.id } });
    expect(file.ballots).toHaveLength(kept);
  }
});
