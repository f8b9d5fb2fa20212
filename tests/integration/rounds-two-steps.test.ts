// Rounds in which papers are nominated first and voted on then.

import { close, createOrganizedRound, queued } from "@tests/factories/organized-round";
import { createPaper } from "@tests/factories/papers";
import { first, friday, HOUR_MS } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { publishVotingOpen } from "@/server/rounds/open-voting.service";

const refusal = (reason: string) => ({ cause: { reason } });
const at = (now: Date) => ({ now });

const opensAt = new Date(close.getTime() - 24 * HOUR_MS);
const phased = async () => {
  const scene = await createOrganizedRound({ votingHours: 24 });
  const { clubId, ada, ids } = scene;
  const put = async (now: Date) =>
    as(ada, at(now)).rounds.nominate({ clubId, paperId: (await createPaper(scene.db)).id });
  const vote = (now: Date, ...approved: string[]) =>
    as(ada, at(now)).rounds.castBallot({ ...ids, ballot: { approved } });
  return { ...scene, put, vote };
};

test("papers until the vote opens, ballots from then on, by the database's clock and without a job's help", async () => {
  const { db, put, vote, look, ada, clubId, ids } = await phased();
  const before = new Date(opensAt.getTime() - 1);
  expect(await look()).toMatchObject({
    state: "nominating",
    votingOpensAt: opensAt.toISOString(),
    isNominating: true,
  });
  await put(before);
  const { paperId } = await db.nomination.findFirstOrThrow({ where: { roundId: ids.roundId } });
  await expect(vote(before, paperId)).rejects.toMatchObject(refusal("conflict"));
  await vote(opensAt, paperId);
  await expect(put(opensAt)).rejects.toMatchObject(refusal("conflict"));
  expect(await look(ada, opensAt)).toMatchObject({ state: "open", isNominating: false });
  const states = await as(ada, at(opensAt)).rounds.nominationStates({ clubId, paperIds: [] });
  expect(states).toMatchObject({ canNominate: false, nominationsLeft: 0 });
  expect((await as(ada, at(opensAt)).rounds.getCurrent({ clubId })).nominationsLeft).toBe(0);
});

test("that it opened is published once, however late and however often the job runs", async () => {
  const { db, put, ids, kinds, roundId } = await phased();
  await put(friday);
  expect((await queued("round.open_voting", roundId)).map(({ runAt }) => runAt)).toEqual([opensAt]);
  await publishVotingOpen(db, { ...ids, now: friday });
  const late = new Date(opensAt.getTime() + 3 * HOUR_MS);
  await Promise.all([publishVotingOpen(db, { ...ids, now: late }), publishVotingOpen(db, { ...ids, now: late })]);
  await publishVotingOpen(db, { ...ids, now: late });
  expect((await kinds()).filter((kind) => kind === "round.voting_opened")).toHaveLength(1);
  expect((await db.round.findUniqueOrThrow({ where: { id: roundId } })).votingOpensAt).toEqual(opensAt);
  await expect(publishVotingOpen(db, { ...ids, roundId: crypto.randomUUID() })).resolves.toBeUndefined();
});

test("with nothing nominated by then, both last until the close", async () => {
  const { db, put, vote, look, ids, ada } = await phased();
  const late = new Date(opensAt.getTime() + HOUR_MS);
  expect(await look(ada, late)).toMatchObject({ state: "open", isNominating: true });
  await put(late);
  await publishVotingOpen(db, { ...ids, now: late });
  await put(late);
  const { paperId } = await db.nomination.findFirstOrThrow({ where: { roundId: ids.roundId } });
  await vote(late, paperId);
  expect(await look(ada, late)).toMatchObject({ state: "open", votingOpensAt: null, isNominating: true });
});

test("an organizer opens it before its time, once there is something to vote on", async () => {
  const { put, vote, db, ids, organizer, kinds } = await phased();
  await expect(organizer().openVoting(ids)).rejects.toMatchObject(refusal("conflict"));
  await put(friday);
  await organizer().openVoting(ids);
  const { paperId } = await db.nomination.findFirstOrThrow({ where: { roundId: ids.roundId } });
  await vote(friday, paperId);
  await expect(organizer().openVoting(ids)).rejects.toMatchObject(refusal("already_done"));
  await publishVotingOpen(db, { ...ids, now: opensAt });
  expect((await kinds()).filter((kind) => kind === "round.voting_opened")).toHaveLength(1);
});

test("moves with its meeting", async () => {
  const { look, organize, meetingAt, clubId, roundId } = await phased();
  const { id: meetingId } = await meetingAt(first);
  await organize().move({ clubId, meetingId, date: "2026-01-09", time: "16:00" });
  const moved = new Date(opensAt.getTime() + 24 * HOUR_MS);
  expect((await look()).votingOpensAt).toBe(moved.toISOString());
  expect((await queued("round.open_voting", roundId)).map(({ runAt }) => runAt)).toEqual([moved]);
});
