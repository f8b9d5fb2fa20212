import { openVote } from "@tests/factories/open-vote";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getPool } from "@/server/db";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";

const conflict = (reason: string) => ({ code: "CONFLICT", cause: { reason } });

describe("the closing instant", () => {
  const closesAt = new Date("2026-03-02T15:00:00.000Z");
  const at = (offsetMs: number) => ({ now: new Date(closesAt.getTime() + offsetMs) });

  test("a millisecond before it, a ballot is in time", async () => {
    const { ada, first, vote } = await openVote(closesAt);
    const saved = await as(ada, at(-1)).rounds.castBallot(vote(first));
    expect(saved).toEqual({
      isSaved: true,
      ballot: { approved: [first.paperId] },
      savedAt: "2026-03-02T14:59:59.999Z",
      receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
    });
  });

  test.each([0, 1])("%i ms after it, ballots and their taking back are refused", async (offsetMs) => {
    const { db, ada, round, first, second, vote } = await openVote(closesAt);
    await as(ada, at(-1)).rounds.castBallot(vote(first));
    await expect(as(ada, at(offsetMs)).rounds.castBallot(vote(second))).rejects.toMatchObject(conflict("round_closed"));
    const { clubId, roundId } = vote();
    await expect(as(ada, at(offsetMs)).rounds.takeBackBallot({ clubId, roundId })).rejects.toMatchObject(
      conflict("round_closed"),
    );
    const ballots = await db.ballot.findMany({ where: { roundId: round.id } });
    expect(ballots.map(({ papers }) => papers)).toEqual([[first.paperId]]);
  });

  test("by the database's clock: a round that is over a second ago takes nothing, one that has a minute left does", async () => {
    const over = await openVote(new Date(Date.now() - 1_000));
    await expect(as(over.ada).rounds.castBallot(over.vote(over.first))).rejects.toMatchObject(conflict("round_closed"));
    const open = await openVote();
    const before = Date.now();
    const { savedAt } = await as(open.ada).rounds.castBallot(open.vote(open.first));
    expect(Math.abs(new Date(savedAt ?? 0).getTime() - before)).toBeLessThan(5_000);
  });

  test("who has waited for the row over the closing instant is late", async () => {
    const { ada, round, first, vote } = await openVote(new Date(Date.now() + 700));
    const client = await getPool().connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM rounds WHERE id = $1 FOR UPDATE", [round.id]);
    const cast = as(ada).rounds.castBallot(vote(first));
    const refused = expect(cast).rejects.toMatchObject(conflict("round_closed"));
    await client.query("SELECT pg_sleep(0.8)");
    await client.query("COMMIT");
    client.release();
    await refused;
  });
});

describe("one member, one ballot", () => {
  test("a hundred equal votes at once leave one, with one event", async () => {
    const { db, ada, round, first, vote } = await openVote();
    const answers = await Promise.all(Array.from({ length: 100 }, () => as(ada).rounds.castBallot(vote(first))));
    expect(answers).toHaveLength(100);
    expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(1);
    await flushBallotNews();
    expect(await db.event.count({ where: { clubId: round.clubId, kind: "ballot.cast" } })).toBe(1);
  });

  test("the last one counts; named twice is named once; an empty one is a ballot", async () => {
    const { db, ada, round, first, second, vote } = await openVote();
    await as(ada).rounds.castBallot(vote(first));
    await as(ada).rounds.castBallot(vote(second, second));
    const approved = () => db.ballot.findFirstOrThrow({ where: { roundId: round.id } }).then((it) => it.papers);
    expect(await approved()).toEqual([second.paperId]);
    await as(ada).rounds.castBallot(vote());
    expect(await approved()).toEqual([]);
    const current = await as(ada).rounds.getCurrent({ clubId: round.clubId });
    expect(current.round).toMatchObject({ voters: 1, myBallot: { approved: [] } });
  });

  test("taken back, it is as if there had been none, however often", async () => {
    const { db, ada, round, first, vote } = await openVote();
    await as(ada).rounds.castBallot(vote(first));
    await flushBallotNews();
    const { clubId, roundId } = vote();
    await Promise.all(Array.from({ length: 5 }, () => as(ada).rounds.takeBackBallot({ clubId, roundId })));
    expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(0);
    await flushBallotNews();
    expect(await db.event.count({ where: { clubId, kind: "ballot.cast" } })).toBe(2);
    const { round: current } = await as(ada).rounds.getCurrent({ clubId });
    expect(current).toMatchObject({ voters: 0, myBallot: null, savedAt: null, receipt: null });
  });

  test("what is sent beside the ballot changes nothing", async () => {
    const { db, ada, first, vote, round } = await openVote();
    const eve = await createPerson(db);
    const more = { ...vote(first), userId: eve.id, now: "2020-01-01" };
    await expect(as(ada).rounds.castBallot(more as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(0);
  });
});

describe("what is on it", () => {
  test("a paper that nobody nominated, or of another club's round, is refused and saves nothing", async () => {
    const { db, ada, first, vote, round } = await openVote();
    const other = await openVote();
    for (const paper of [await createPaper(db), { id: other.first.paperId }]) {
      await expect(as(ada).rounds.castBallot(vote(first, { paperId: paper.id }))).rejects.toMatchObject(
        conflict("conflict"),
      );
    }
    expect(await db.ballot.count({ where: { roundId: round.id } })).toBe(0);
  });

  test("withdrawing a paper forgets approvals of it, also when it is nominated again", async () => {
    const { db, ada, first, second, vote, round } = await openVote();
    await as(ada).rounds.castBallot(vote(first, second));
    const { clubId, id: roundId } = round;
    await as(ada).rounds.withdrawNomination({ clubId, nominationId: first.id });
    // As a ballot would leave it whose statement began before the withdrawal and waited for it.
    await db.ballot.updateMany({
      where: { roundId },
      data: { papers: [first.paperId, second.paperId], marks: [1, 1] },
    });
    const seen = await as(ada).rounds.getCurrent({ clubId });
    expect(seen.round?.myBallot).toEqual({ approved: [second.paperId] });
    await as(ada).rounds.nominate({ clubId, paperId: first.paperId });
    const again = await as(ada).rounds.getCurrent({ clubId });
    expect(again.round?.myBallot).toEqual({ approved: [second.paperId] });
  });
});

test("ids of another club's round are worth nothing", async () => {
  const { ada, vote, first } = await openVote();
  const other = await openVote();
  const foreign = { ...vote(first), roundId: other.round.id };
  await expect(as(ada).rounds.castBallot(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { clubId, roundId } = foreign;
  await expect(as(ada).rounds.takeBackBallot({ clubId, roundId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
