// An open round in organizers' hands: extended, called off, voting opened before its time.

import { close, createOrganizedRound, later, queued } from "@tests/factories/organized-round";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { castBallot, nominate } from "@tests/factories/rounds";
import { first, friday, hourMs } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { advanceWeek } from "@/server/meetings/advance-week";
import { cancelRound } from "@/server/rounds/cancel-round";
import { closeRound } from "@/server/rounds/close-round";
import { tellVotingOpen } from "@/server/rounds/open-voting";

const refusal = (reason: string) => ({ cause: { reason } });
const at = (now: Date) => ({ now });

describe("extending", () => {
  test("moves the close and its job, is told to everyone who can vote by one mail, and on the page", async () => {
    const { db, clubId, club, roundId, ids, organizer, look, kinds, ada, ben, olga } = await createOrganizedRound();
    const reader = await createPerson(db);
    await db.membership.create({ data: { clubId, userId: reader.id, role: "observer" } });
    await db.user.update({ where: { id: ben.id }, data: { timeZone: "America/New_York" } });
    await organizer().extend({ ...ids, closesAt: later.toISOString() });
    expect(await look()).toMatchObject({
      state: "open",
      closesAt: later.toISOString(),
      extendedFrom: close.toISOString(),
    });
    expect((await queued("round.close", roundId)).map(({ runAt }) => runAt)).toEqual([later]);
    expect(await kinds()).toContain("round.extended");
    const mails = await queued<{ to: string; subject: string; text: string }>("mail.send", club.name);
    expect(mails.map(({ payload }) => payload.to).toSorted()).toEqual([ada.email, ben.email, olga.email].toSorted());
    const mailTo = (email: string) => mails.find(({ payload }) => payload.to === email)?.payload;
    expect(mailTo(ada.email)?.text).toContain(
      "closes on Tuesday 6 January, 16:00 CET, and not on Monday 5 January, 16:00 CET",
    );
    expect(mailTo(ben.email)?.text).toContain("Tuesday 6 January, 10:00 EST");
    expect(mailTo(ben.email)?.text).toContain(`/c/${club.slug}/round`);
  });

  test("the vote goes on past the old close, by the job that is there twice, and ends at the new one", async () => {
    const { db, ids, ada, organizer, clubId } = await createOrganizedRound();
    const { paperId } = await nominate(db, { round: { id: ids.roundId, clubId }, person: ada });
    await organizer().extend({ ...ids, closesAt: later.toISOString() });
    await closeRound(db, { ...ids, by: "clock", now: close });
    const ballot = { ...ids, ballot: { approved: [paperId] } };
    await as(ada, at(close)).rounds.castBallot(ballot);
    await expect(as(ada, at(later)).rounds.castBallot(ballot)).rejects.toMatchObject(refusal("round_closed"));
    await closeRound(db, { ...ids, by: "clock", now: later });
    await closeRound(db, { ...ids, by: "clock", now: later });
    expect(await db.pick.count({ where: { clubId } })).toBe(1);
  });

  test.each([
    ["an earlier time", close.getTime() - 1, friday, "invalid_input"],
    ["the same time", close.getTime(), friday, "invalid_input"],
    ["the meeting's beginning", first.getTime(), friday, "invalid_input"],
    ["after the close", later.getTime(), close, "round_closed"],
  ])("%s is refused, and nobody is told", async (_case, closesAt, now, reason) => {
    const { ids, organizer, club, look } = await createOrganizedRound();
    await expect(organizer(now).extend({ ...ids, closesAt: new Date(closesAt).toISOString() })).rejects.toMatchObject(
      refusal(reason),
    );
    expect(await queued("mail.send", club.name)).toEqual([]);
    expect(await look()).toMatchObject({ closesAt: close.toISOString(), extendedFrom: null });
  });

  test("is kept when the week moves on, and when the meeting moves; twice extended is told twice", async () => {
    const { db, clubId, club, ids, organizer, look, organize, meetingAt } = await createOrganizedRound();
    await organizer().extend({ ...ids, closesAt: later.toISOString() });
    await advanceWeek(db, { clubId, now: new Date("2026-01-03T09:00:00Z") });
    expect((await look()).closesAt).toBe(later.toISOString());
    const still = new Date(later.getTime() + hourMs);
    await organizer().extend({ ...ids, closesAt: still.toISOString() });
    expect(await look()).toMatchObject({ closesAt: still.toISOString(), extendedFrom: close.toISOString() });
    expect(await queued("mail.send", club.name)).toHaveLength(6);
    const { id: meetingId } = await meetingAt(first);
    await organize().move({ clubId, meetingId, date: "2026-01-06", time: "12:00" });
    expect((await look()).closesAt).toBe("2026-01-06T11:00:00.000Z"); // with the meeting, which now comes first
    await organize().move({ clubId, meetingId, date: "2026-01-12", time: "16:00" });
    expect((await look()).closesAt).toBe("2026-01-09T15:00:00.000Z"); // the schedule's own time is later again
  });
});

describe("calling off", () => {
  test("counts nothing, shows the reason, and waits for the meeting, unless an organizer opens another", async () => {
    const { db, clubId, ids, ada, organizer, look, kinds, round } = await createOrganizedRound();
    const { paperId } = await nominate(db, { round: { id: ids.roundId, clubId }, person: ada });
    await castBallot(db, { round: { id: ids.roundId, clubId }, person: ada, approved: [{ id: paperId }] });
    await organizer().cancel({ ...ids, reason: "The list was posted elsewhere." });
    const seen = await look();
    expect(seen).toMatchObject({ state: "cancelled", cancelReason: "The list was posted elsewhere.", whoVoted: null });
    expect(seen).not.toHaveProperty("result");
    expect(seen).not.toHaveProperty("seed");
    expect(await kinds()).toContain("round.cancelled");
    await expect(organizer().cancel(ids)).rejects.toMatchObject(refusal("round_closed"));
    await expect(organizer().extend({ ...ids, closesAt: later.toISOString() })).rejects.toMatchObject(
      refusal("round_closed"),
    );
    await expect(organizer().close(ids)).rejects.toMatchObject(refusal("round_closed"));
    await closeRound(db, { ...ids, by: "clock", now: close });
    await advanceWeek(db, { clubId, now: new Date("2026-01-03T09:00:00Z") });
    expect(await round()).toMatchObject({ number: 1, status: "cancelled" });
    const current = await as(ada, at(friday)).rounds.getCurrent({ clubId });
    expect(current).toMatchObject({ round: { state: "cancelled" }, opensNextAt: "2026-01-08T16:00:00.000Z" });
    await organizer().open({ clubId });
    expect(await round()).toMatchObject({ number: 2, status: "open", meeting: { startsAt: first } });
  });

  test("is too late from the closing instant on: what was voted is counted", async () => {
    const { ids, organizer } = await createOrganizedRound();
    await expect(organizer(close).cancel(ids)).rejects.toMatchObject(refusal("round_closed"));
  });

  test("and closing at once: one of the two happens", async () => {
    const { db, ids, clubId } = await createOrganizedRound();
    const outcomes = await Promise.allSettled([
      cancelRound(db, { ...ids, now: friday }),
      closeRound(db, { ...ids, by: "owner", now: friday }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const events = await db.event.findMany({ where: { clubId, kind: { in: ["round.closed", "round.cancelled"] } } });
    expect(events).toHaveLength(1);
  });
});

describe("nominating first and voting then", () => {
  const opensAt = new Date(close.getTime() - 24 * hourMs);
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

  test("that it opened is told once, however late and however often the job runs", async () => {
    const { db, put, ids, kinds, roundId } = await phased();
    await put(friday);
    expect((await queued("round.open_voting", roundId)).map(({ runAt }) => runAt)).toEqual([opensAt]);
    await tellVotingOpen(db, { ...ids, now: friday });
    const late = new Date(opensAt.getTime() + 3 * hourMs);
    await Promise.all([tellVotingOpen(db, { ...ids, now: late }), tellVotingOpen(db, { ...ids, now: late })]);
    await tellVotingOpen(db, { ...ids, now: late });
    expect((await kinds()).filter((kind) => kind === "round.voting_opened")).toHaveLength(1);
    expect((await db.round.findUniqueOrThrow({ where: { id: roundId } })).votingOpensAt).toEqual(opensAt);
    await expect(tellVotingOpen(db, { ...ids, roundId: crypto.randomUUID() })).resolves.toBeUndefined();
  });

  test("with nothing nominated by then, both last until the close", async () => {
    const { db, put, vote, look, ids, ada } = await phased();
    const late = new Date(opensAt.getTime() + hourMs);
    expect(await look(ada, late)).toMatchObject({ state: "open", isNominating: true });
    await put(late);
    await tellVotingOpen(db, { ...ids, now: late });
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
    await tellVotingOpen(db, { ...ids, now: opensAt });
    expect((await kinds()).filter((kind) => kind === "round.voting_opened")).toHaveLength(1);
  });

  test("moves with its meeting", async () => {
    const { look, organize, meetingAt, clubId, roundId } = await phased();
    const { id: meetingId } = await meetingAt(first);
    await organize().move({ clubId, meetingId, date: "2026-01-09", time: "16:00" });
    const moved = new Date(opensAt.getTime() + 24 * hourMs);
    expect((await look()).votingOpensAt).toBe(moved.toISOString());
    expect((await queued("round.open_voting", roundId)).map(({ runAt }) => runAt)).toEqual([moved]);
  });
});
