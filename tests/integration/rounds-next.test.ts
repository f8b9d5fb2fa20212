// What goes from one round to the next: papers that were not picked, what was read before, and what the club has set.

import { createAssignment } from "@tests/factories/assignments";
import { close, createOrganizedRound } from "@tests/factories/organized-round";
import { createPaper } from "@tests/factories/papers";
import { castBallot, nominate } from "@tests/factories/rounds";
import { type createWinterClub, first, friday, HOUR_MS, second } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { closeRound } from "@/server/rounds/close-round.service";
import { advanceWeek } from "@/server/week/advance-week.service";

const refusal = (reason: string) => ({ cause: { reason } });
const at = (now: Date) => ({ now });

describe("what was not picked", () => {
  /** Ada's three papers; the first is picked, and the next round opens after the meeting. */
  async function afterOneRound(fields: Parameters<typeof createWinterClub>[0] = {}) {
    const scene = await createOrganizedRound(fields);
    const { db, clubId, ada, ids, round } = scene;
    const made = [];
    for (const reason of ["picked", "stays", "stays too"]) {
      made.push(await nominate(db, { round: { id: ids.roundId, clubId }, person: ada, reason, wouldPresent: true }));
    }
    const [winner] = made;
    if (winner === undefined) throw new Error("no nominations");
    await castBallot(db, { round: { id: ids.roundId, clubId }, person: ada, approved: [{ id: winner.paperId }] });
    await closeRound(db, { ...ids, by: "clock", now: close });
    const open = new Date(first.getTime() + HOUR_MS);
    await advanceWeek(db, { clubId, now: open });
    const onBallot = async () =>
      db.nomination.findMany({ where: { roundId: (await round()).id }, orderBy: { reason: "asc" } });
    return { ...scene, made, open, onBallot };
  }

  test("stays on for a round, marked, by the same member, and counts against nobody's limit", async () => {
    const { db, ada, clubId, open, onBallot, made } = await afterOneRound();
    expect(await onBallot()).toMatchObject([
      { reason: "stays", userId: ada.id, wouldPresent: true, timesCarried: 1, carriedFrom: 1, createdAt: open },
      { reason: "stays too", timesCarried: 1, carriedFrom: 1 },
    ]);
    const api = as(ada, at(open)).rounds;
    const current = await api.getCurrent({ clubId });
    expect(current).toMatchObject({
      nominationsLeft: 3,
      round: { nominations: [{ carriedFrom: 1 }, { carriedFrom: 1 }] },
    });
    const paperIds = made.map(({ paperId }) => paperId);
    expect(await api.nominationStates({ clubId, paperIds })).toMatchObject({
      nominationsLeft: 3,
      states: {
        [paperIds[0] ?? ""]: { kind: "picked", isOver: true },
        [paperIds[1] ?? ""]: { kind: "nominated", byMe: true, carriedFrom: 1 },
      },
    });
    for (let n = 0; n < 3; n += 1) await api.nominate({ clubId, paperId: (await createPaper(db)).id });
    await expect(api.nominate({ clubId, paperId: (await createPaper(db)).id })).rejects.toMatchObject(
      refusal("limit_reached"),
    );
    await expect(api.nominate({ clubId, paperId: paperIds[1] ?? "" })).rejects.toMatchObject(refusal("already_done"));
  });

  test("goes after as many rounds as the club says", async () => {
    const { db, ada, clubId, onBallot, round } = await afterOneRound();
    const { id: roundId, closesAt } = await round();
    const paper = await createPaper(db);
    await nominate(db, { round: { id: roundId, clubId }, person: ada, paper });
    await castBallot(db, { round: { id: roundId, clubId }, person: ada, approved: [paper] });
    await closeRound(db, { clubId, roundId, by: "clock", now: closesAt });
    await advanceWeek(db, { clubId, now: new Date(second.getTime() + HOUR_MS) });
    expect((await round()).number).toBe(3);
    expect(await onBallot()).toEqual([]);
  });

  test("goes at once where the club carries nothing over, and with a nominator who has left", async () => {
    const none = await afterOneRound({ carryOverRounds: 0 });
    expect(await none.onBallot()).toEqual([]);
    const scene = await createOrganizedRound();
    const { db, clubId, ids, ada, ben, round } = scene;
    await nominate(db, { round: { id: ids.roundId, clubId }, person: ada });
    await nominate(db, { round: { id: ids.roundId, clubId }, person: ben });
    await scene.organizer().cancel(ids);
    await db.membership.delete({ where: { clubId_userId: { clubId, userId: ada.id } } });
    await scene.organizer().open({ clubId });
    const left = await db.nomination.findMany({ where: { roundId: (await round()).id } });
    expect(left).toMatchObject([{ userId: ben.id, timesCarried: 0, carriedFrom: 1 }]);
  });
});

test("a paper that the club has read says when, on the ballot and to whoever would nominate it", async () => {
  const { db, clubId, ada, round, ids } = await createOrganizedRound();
  const { paperId } = await nominate(db, { round: { id: ids.roundId, clubId }, person: ada });
  const other = await createPaper(db);
  await closeRound(db, { ...ids, by: "clock", now: close });
  const after = new Date(first.getTime() + HOUR_MS);
  const { meetingId } = await db.round.findUniqueOrThrow({ where: { id: ids.roundId } });
  const meeting = { id: meetingId ?? "", clubId };
  await createAssignment(db, { meeting, paper: other, person: ada, status: "accepted", answerBy: null });
  await advanceWeek(db, { clubId, now: after });
  const api = as(ada, at(after)).rounds;
  const states = await api.nominationStates({ clubId, paperIds: [paperId, other.id] });
  expect(states.states).toMatchObject({
    [paperId]: { kind: "picked", day: "2026-01-08", isOver: true },
    [other.id]: { kind: "discussed", day: "2026-01-08" },
  });
  await api.nominate({ clubId, paperId }); // a warning is no refusal
  await api.nominate({ clubId, paperId: other.id });
  const { nominations } = await api.getByNumber({ clubId, number: (await round()).number });
  expect(nominations.map(({ discussedOn }) => discussedOn)).toEqual(["2026-01-08", "2026-01-08"]);
  const again = await api.nominationStates({ clubId, paperIds: [paperId] });
  expect(again.states).toMatchObject({ [paperId]: { kind: "nominated", discussedOn: "2026-01-08" } });
});

test("what the club sets holds from the next round on", async () => {
  const { clubId, olga, ids, round, organizer, look } = await createOrganizedRound();
  await as(olga, at(friday)).clubs.update({
    clubId,
    votingMethod: "schulze",
    ballotsAfterClose: "sealed",
    showsWhoVoted: true,
    picksPerRound: 2,
    votingHours: 24,
    carryOverRounds: 4,
  });
  const opened = { method: "fair-over-time", ballotsAfterClose: "receipt", showsWhoVoted: false, votingOpensAt: null };
  expect(await look()).toMatchObject({ ...opened, seats: 1, ballotKind: "approval" });
  await organizer().close(ids);
  await organizer().open({ clubId });
  expect(await round()).toMatchObject({
    method: "schulze",
    ballotsAfterClose: "sealed",
    showsWhoVoted: true,
    seats: 2,
  });
  expect((await round()).votingOpensAt).not.toBeNull();
  const settings = await as(olga).clubs.get({ clubId });
  expect(settings).toMatchObject({ votingMethod: "schulze", votingHours: 24, carryOverRounds: 4 });
  await as(olga, at(friday)).clubs.update({ clubId, votingHours: null });
  expect((await as(olga).clubs.get({ clubId })).votingHours).toBeNull();
  for (const wrong of [
    { votingMethod: "phragmen" },
    { votingHours: 0 },
    { carryOverRounds: 13 },
    { ballotsAfterClose: "" },
  ]) {
    await expect(as(olga).clubs.update({ clubId, ...wrong } as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});

test("who has voted is shown only where the club shows it, as names without receipts", async () => {
  const { db, clubId, ids, ada, ben, organizer, look, round, olga } = await createOrganizedRound();
  const vote = async (roundId: string) => {
    const { paperId } = await nominate(db, { round: { id: roundId, clubId }, person: ada });
    await as(ada, at(friday)).rounds.castBallot({ clubId, roundId, ballot: { approved: [paperId] } });
  };
  await vote(ids.roundId);
  expect((await look(ben)).whoVoted).toBeNull();
  await as(olga, at(friday)).clubs.update({ clubId, showsWhoVoted: true, carryOverRounds: 0 });
  await organizer().close(ids);
  await organizer().open({ clubId });
  const { id, number } = await round();
  await vote(id);
  const seen = () => as(ben, at(friday)).rounds.getByNumber({ clubId, number });
  expect((await seen()).whoVoted).toEqual([{ id: ada.id, name: ada.name }]);
  await organizer().close({ clubId, roundId: id });
  const closed = await seen();
  expect(closed.whoVoted).toEqual([{ id: ada.id, name: ada.name }]);
  if (closed.state !== "closed") throw new Error("not closed");
  expect(closed.result.burdens?.map(({ voter }) => voter)).not.toContain(ada.name);
});
