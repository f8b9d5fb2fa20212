// One voter's ballot in two windows: a write names what it was based on, and is written over nothing else.

import { createClub } from "@tests/factories/clubs";
import { openVote } from "@tests/factories/open-vote";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";

afterAll(() => getListener().stop());

const at = (second: number) => ({ now: new Date(Date.UTC(2026, 2, 2, 12, 0, second)) });
const closesAt = new Date(Date.UTC(2026, 2, 2, 15));

describe("two windows that show the same ballot", () => {
  test("the second to write gets what is stored instead, and the first one's mark stays", async () => {
    const { ada, first, second, vote } = await openVote(closesAt);
    const { savedAt: basedOn } = await as(ada, at(1)).rounds.castBallot(vote(first));
    const one = await as(ada, at(2)).rounds.castBallot({ ...vote(first, second), basedOn });
    expect(one).toMatchObject({ isSaved: true });
    const two = await as(ada, at(3)).rounds.castBallot({ ...vote(), basedOn });
    expect(two).toEqual({ ...one, isSaved: false });
    const { clubId, roundId } = vote();
    expect({ isSaved: false, ...(await as(ada).rounds.getOwnBallot({ clubId, roundId })) }).toEqual(two);
    const merged = await as(ada, at(4)).rounds.castBallot({ ...vote(second), basedOn: two.savedAt });
    expect(merged).toMatchObject({ isSaved: true, ballot: { approved: [second.paperId] }, receipt: one.receipt });
  });

  test("of ten first ballots at once one is saved", async () => {
    const { db, ada, round, first, vote } = await openVote();
    const cast = () => as(ada).rounds.castBallot({ ...vote(first), basedOn: null });
    const written = await Promise.all(Array.from({ length: 10 }, cast));
    expect(written.filter(({ isSaved }) => isSaved)).toHaveLength(1);
    expect(new Set(written.map(({ savedAt }) => savedAt)).size).toBe(1);
    expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(1);
  });

  test("of ten changes of one ballot at once one is saved, in the same instant as well", async () => {
    const { ada, first, second, vote } = await openVote(closesAt);
    const { savedAt: basedOn } = await as(ada, at(1)).rounds.castBallot(vote());
    const papers = [first, second];
    const written = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        as(ada, at(1)).rounds.castBallot({ ...vote(...papers.slice(turn % 2)), basedOn }),
      ),
    );
    const saved = written.filter(({ isSaved }) => isSaved);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.savedAt).not.toBe(basedOn);
    for (const { ballot } of written) expect(ballot).toEqual(saved[0]?.ballot);
  });

  test("what was changed meanwhile is not taken back, and what was taken back is not changed", async () => {
    const { ada, first, second, vote } = await openVote(closesAt);
    const { clubId, roundId } = vote();
    const { savedAt: basedOn } = await as(ada, at(1)).rounds.castBallot(vote(first));
    await as(ada, at(2)).rounds.castBallot({ ...vote(second), basedOn });
    const refused = await as(ada, at(3)).rounds.takeBackBallot({ clubId, roundId, basedOn });
    expect(refused).toMatchObject({ isSaved: false, ballot: { approved: [second.paperId] } });
    const takenBack = await as(ada, at(4)).rounds.takeBackBallot({ clubId, roundId, basedOn: refused.savedAt });
    expect(takenBack).toEqual({ isSaved: true, ballot: null, savedAt: null, receipt: null });
    const late = await as(ada, at(5)).rounds.castBallot({ ...vote(first), basedOn: refused.savedAt });
    expect(late).toEqual({ isSaved: false, ballot: null, savedAt: null, receipt: null });
    expect((await as(ada, at(6)).rounds.getCurrent({ clubId })).round?.myBallot).toBeNull();
  });

  test("whoever says nothing of it writes over any, as clients did before", async () => {
    const { ada, first, second, vote } = await openVote(closesAt);
    await as(ada, at(1)).rounds.castBallot(vote(first));
    expect(await as(ada, at(2)).rounds.castBallot(vote(second))).toMatchObject({
      isSaved: true,
      ballot: { approved: [second.paperId] },
    });
  });
});

test("the voter's own windows are notified, and nobody else's", async () => {
  const db = getDb();
  const [ada, ben] = [await createPerson(db), await createPerson(db)];
  const club = await createClub(db, { members: [ada, ben] });
  const round = await openRound(db, { club });
  const { paperId } = await nominate(db, { round, person: ada });
  const [own, other] = [await followClub(ada, club.id), await followClub(ben, club.id)];
  const { savedAt } = await as(ada).rounds.castBallot({
    clubId: club.id,
    roundId: round.id,
    ballot: { approved: [paperId] },
  });
  expect((await own.next())?.data).toEqual({ kind: "me.ballot_saved", roundId: round.id, savedAt });
  expect((await other.next())?.data.kind).toBe("ballot.cast"); // and nothing before it
  await Promise.all([own.leave(), other.leave()]);
});
