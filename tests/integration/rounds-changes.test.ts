// An open round in organizers' hands: extended, called off.

import { close, createOrganizedRound, later, mailed, queued } from "@tests/factories/organized-round";
import { createPerson } from "@tests/factories/people";
import { castBallot, nominate } from "@tests/factories/rounds";
import { first, friday, HOUR_MS } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { cancelRound } from "@/server/rounds/cancel-round.service";
import { closeRound } from "@/server/rounds/close-round.service";
import { advanceWeek } from "@/server/week/advance-week.service";

const refusal = (reason: string) => ({ cause: { reason } });
const at = (now: Date) => ({ now });

describe("extending", () => {
  test("moves the close and its job, notifies everyone who can vote by one mail, and on the page", async () => {
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
    const mails = await mailed<{ to: string; subject: string; text: string }>(club.name);
    expect(mails.map(({ payload }) => payload.to).toSorted()).toEqual([ada.email, ben.email, olga.email].toSorted());
    const mailTo = (email: string) => mails.find(({ payload }) => payload.to === email)?.payload;
    expect(mailTo(ada.email)?.text).toContain(
      "closes on Tuesday 6 January, 16:00 CET instead of Monday 5 January, 16:00 CET",
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
  ])("%s is refused, and nobody is notified", async (_case, closesAt, now, reason) => {
    const { ids, organizer, club, look } = await createOrganizedRound();
    await expect(organizer(now).extend({ ...ids, closesAt: new Date(closesAt).toISOString() })).rejects.toMatchObject(
      refusal(reason),
    );
    expect(await mailed(club.name)).toEqual([]);
    expect(await look()).toMatchObject({ closesAt: close.toISOString(), extendedFrom: null });
  });

  test("is kept when the week moves on, and when the meeting moves; twice extended notifies twice", async () => {
    const { db, clubId, club, ids, organizer, look, organize, meetingAt } = await createOrganizedRound();
    await organizer().extend({ ...ids, closesAt: later.toISOString() });
    await advanceWeek(db, { clubId, now: new Date("2026-01-03T09:00:00Z") });
    expect((await look()).closesAt).toBe(later.toISOString());
    await mailed(club.name);
    const still = new Date(later.getTime() + HOUR_MS);
    await organizer().extend({ ...ids, closesAt: still.toISOString() });
    expect(await look()).toMatchObject({ closesAt: still.toISOString(), extendedFrom: close.toISOString() });
    expect(await mailed(club.name)).toHaveLength(6);
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
