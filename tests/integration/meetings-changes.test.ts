import { createAssignment } from "@tests/factories/assignments";
import { createWinterClub, first, friday, HOUR_MS, second, third } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { advanceWeek } from "@/server/week/advance-week.service";

describe("moving", () => {
  test("keeps the id and the length, raises the sequence, and takes the open vote along", async () => {
    const { clubId, meetingAt, organize, round, meetings } = await createWinterClub();
    const { id: meetingId } = await meetingAt(first);
    await organize().move({ clubId, meetingId, date: "2026-01-09", time: "09:15" });
    const startsAt = new Date("2026-01-09T08:15:00Z");
    expect((await meetings())[0]).toMatchObject({
      id: meetingId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + HOUR_MS),
      sequence: 1,
      setByHand: true,
    });
    expect(await round()).toMatchObject({ meetingId, closesAt: new Date(startsAt.getTime() - 72 * HOUR_MS) });
  });

  test("survives the series, however often the week moves on", async () => {
    const { db, clubId, olga, meetingAt, organize, meetings } = await createWinterClub();
    await organize().move({ clubId, meetingId: (await meetingAt(second)).id, date: "2026-01-16", time: "10:00" });
    const series = { weekday: 4, time: "18:00", lengthMinutes: 60, everyWeeks: 1, place: null };
    await as(olga, { now: friday }).clubs.update({ clubId, meeting: series });
    await advanceWeek(db, { clubId, now: friday });
    const times = (await meetings()).map(({ startsAt }) => startsAt.toISOString());
    expect(times[0]).toBe("2026-01-08T17:00:00.000Z");
    expect(times[1]).toBe("2026-01-16T09:00:00.000Z");
  });

  test("so near that the vote would be over: it goes on, but never past the beginning", async () => {
    const { clubId, meetingAt, organize, round } = await createWinterClub();
    const { id: meetingId } = await meetingAt(first);
    await organize().move({ clubId, meetingId, date: "2026-01-04", time: "12:00" });
    expect((await round()).closesAt).toEqual(new Date("2026-01-04T11:00:00Z"));
  });

  test("shortens the time to answer, and keeps whoever presents", async () => {
    const { db, clubId, ada, meetingAt, organize } = await createWinterClub();
    const meeting = await meetingAt(first);
    const startsAt = new Date("2026-01-02T11:00:00Z");
    const assignment = await createAssignment(db, { meeting, person: ada, answerBy: new Date("2026-01-03T09:00:00Z") });
    await organize().move({ clubId, meetingId: meeting.id, date: "2026-01-02", time: "12:00" });
    expect(await db.assignment.findUniqueOrThrow({ where: { id: assignment.id } })).toMatchObject({
      status: "proposed",
      answerBy: startsAt,
    });
  });

  test.each([
    ["into the past", { date: "2026-01-01", time: "16:00" }, "BAD_REQUEST"],
    ["by years", { date: "2028-01-01", time: "16:00" }, "BAD_REQUEST"],
    ["to no date", { date: "2026-02-30", time: "16:00" }, "BAD_REQUEST"],
    ["to no time", { date: "2026-02-03", time: "25:00" }, "BAD_REQUEST"],
  ])("%s is refused", async (_how, to, code) => {
    const { clubId, meetingAt, organize } = await createWinterClub();
    const { id: meetingId } = await meetingAt(first);
    await expect(organize().move({ clubId, meetingId, ...to })).rejects.toMatchObject({ code });
  });

  test("once begun it is history", async () => {
    const { clubId, meetingAt, organize } = await createWinterClub();
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    const late = organize(first);
    for (const call of [
      () => late.move({ ...of, date: "2026-02-03", time: "16:00" }),
      () => late.cancel(of),
      () => late.restore(of),
      () => late.setPlace({ ...of, place: "Room 5" }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "CONFLICT", message: "This meeting has already begun." });
    }
  });

  test("the same time again changes nothing; twenty at once end at one of the times", async () => {
    const { clubId, meetingAt, organize, meetings } = await createWinterClub();
    const { id: meetingId } = await meetingAt(first);
    await organize().move({ clubId, meetingId, date: "2026-01-08", time: "16:00" });
    expect((await meetings())[0]).toMatchObject({ sequence: 0, setByHand: false });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        organize().move({ clubId, meetingId, date: "2026-01-09", time: `${10 + (index % 5)}:00` }),
      ),
    );
    const [moved] = await meetings();
    expect(moved && moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(HOUR_MS);
    expect(moved?.sequence).toBeGreaterThanOrEqual(5);
  });
});

describe("cancelling", () => {
  test("moves an open vote to the next meeting, and restoring moves it back", async () => {
    const { clubId, meetingAt, organize, round } = await createWinterClub();
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    await organize().cancel(of);
    expect(await round()).toMatchObject({
      number: 1,
      status: "open",
      meeting: { startsAt: second },
      closesAt: new Date(second.getTime() - 72 * HOUR_MS),
    });
    await expect(organize().cancel(of)).rejects.toMatchObject({ code: "CONFLICT" });
    await organize().restore(of);
    expect(await round()).toMatchObject({
      number: 1,
      meeting: { startsAt: first },
      closesAt: new Date(first.getTime() - 72 * HOUR_MS),
    });
    expect(await meetingAt(first)).toMatchObject({ status: "scheduled", sequence: 2, setByHand: false });
    await expect(organize().restore(of)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("what was picked is read at the next meeting, and its presenter is asked for that day", async () => {
    const { db, clubId, meetingAt, organize, pick, round } = await createWinterClub();
    const paperId = await pick();
    const at = new Date(first.getTime() - 48 * HOUR_MS);
    const before = await db.assignment.findFirstOrThrow({ where: { clubId } });
    await as({ id: before.userId }, { now: at }).rota.answer({ clubId, assignmentId: before.id, answer: "accept" });
    await organize(at).cancel({ clubId, meetingId: (await meetingAt(first)).id });
    const next = await meetingAt(second);
    expect(await round()).toMatchObject({ number: 1, status: "closed", meetingId: next.id });
    expect(await db.assignment.findMany({ where: { clubId } })).toMatchObject([
      {
        id: before.id,
        talkId: before.talkId,
        askedForMeetingId: next.id,
        status: "proposed",
        answerBy: new Date(at.getTime() + 24 * HOUR_MS),
      },
    ]);
    const { papers } = await organize(at).get({ clubId, meetingId: next.id });
    expect(papers.map((paper) => paper.paperId)).toEqual([paperId]);
    // No second round opens for the meeting that has its paper.
    await advanceWeek(db, { clubId, now: new Date(first.getTime() + 2 * HOUR_MS) });
    expect(await db.round.count({ where: { clubId } })).toBe(1);
  });

  test("taken back, the picks and whoever presents them come back too", async () => {
    const { db, clubId, meetingAt, organize, pick, round } = await createWinterClub();
    const paperId = await pick();
    const at = new Date(first.getTime() - 48 * HOUR_MS);
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    const { userId } = await db.assignment.findFirstOrThrow({ where: { clubId } });
    await organize(at).cancel(of);
    await organize(at).restore(of);
    expect(await round()).toMatchObject({ number: 1, meetingId: of.meetingId });
    expect(await organize(at).get(of)).toMatchObject({
      papers: [{ paperId, assignment: { status: "proposed", presenter: { id: userId } } }],
    });
    expect(await db.assignment.count({ where: { clubId } })).toBe(1);
  });

  test("a whole month off still has a meeting ahead, and wakes up", async () => {
    const { db, clubId, organize, meetings, round } = await createWinterClub();
    for (const { id: meetingId } of await meetings()) await organize().cancel({ clubId, meetingId });
    const standing = (await meetings()).filter(({ status }) => status === "scheduled");
    expect(standing).toHaveLength(4);
    expect((await round()).meetingId).toBe(standing[0]?.id);
    await advanceWeek(db, { clubId, now: new Date(third.getTime() + HOUR_MS) });
    expect((await meetings()).filter(({ setByHand }) => setByHand).every(({ status }) => status === "cancelled")).toBe(
      true,
    );
  });

  test("moving a cancelled meeting is refused", async () => {
    const { clubId, meetingAt, organize } = await createWinterClub();
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    await organize().cancel(of);
    await expect(organize().move({ ...of, date: "2026-01-09", time: "16:00" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
