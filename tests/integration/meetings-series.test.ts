import { createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPerson } from "@tests/factories/people";
import { nominate } from "@tests/factories/rounds";
import { createWinterClub, first, friday, HOUR_MS, second } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { toLocal } from "@/domain/time/local-time";
import { getDb } from "@/server/db";

describe("the series", () => {
  test.each([
    ["Europe/Berlin", "2026-03-10", "2026-03-29"],
    ["America/New_York", "2026-02-20", "2026-03-08"],
    ["Australia/Sydney", "2026-03-20", "2026-04-05"],
  ])("in %s meets at 16:00 before and after the change of clocks", async (timeZone, startsOn, change) => {
    const { meetings } = await createWinterClub({
      now: new Date(`${startsOn}T00:00:00Z`),
      timeZone,
      seriesStartsOn: new Date(startsOn),
    });
    const all = await meetings();
    expect(all).toHaveLength(4);
    const days = all.map(({ seriesDate }) => seriesDate.toISOString().slice(0, 10));
    expect(days.some((day) => day < change) && days.some((day) => day > change)).toBe(true);
    for (const [index, { startsAt, endsAt }] of all.entries()) {
      expect(toLocal(startsAt, timeZone)).toEqual({ date: days[index], time: "16:00" });
      expect(endsAt.getTime() - startsAt.getTime()).toBe(HOUR_MS);
    }
    expect(new Set(all.map(({ startsAt }) => startsAt.getUTCHours())).size).toBe(2);
  });

  test("another hour moves the meetings to come, keeps their ids and raises their sequence; the past stays", async () => {
    const { olga, clubId, meetings } = await createWinterClub();
    const before = await meetings();
    const meeting = { weekday: 4, time: "17:30", lengthMinutes: 90, everyWeeks: 1, place: null };
    await as(olga, { now: new Date(first.getTime() + 2 * HOUR_MS) }).clubs.update({ clubId, meeting });
    const after = await meetings();
    expect(after[0]).toEqual(before[0]);
    for (const [index, moved] of after.slice(1, 4).entries()) {
      const old = before[index + 1];
      expect(moved).toMatchObject({ id: old?.id, sequence: 1, status: "scheduled" });
      expect(moved.startsAt.getTime() - (old?.startsAt.getTime() ?? 0)).toBe(1.5 * HOUR_MS);
    }
  });

  test("another day cancels the meetings there are, and the old day restores them", async () => {
    const { olga, clubId, meetings } = await createWinterClub();
    const series = { time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: null };
    await as(olga, { now: friday }).clubs.update({ clubId, meeting: { ...series, weekday: 3 } });
    const cancelled = (await meetings()).filter(({ status }) => status === "cancelled");
    expect(cancelled.map(({ seriesDate }) => seriesDate.getUTCDay())).toEqual([4, 4, 4, 4]);
    const listed = await as(olga, { now: friday }).meetings.listAhead({ clubId });
    expect(listed.map(({ status }) => status)).toEqual(["scheduled", "scheduled", "scheduled", "scheduled"]);
    await as(olga, { now: friday }).clubs.update({ clubId, meeting: { ...series, weekday: 4 } });
    const back = (await meetings()).filter(({ seriesDate }) => seriesDate.getUTCDay() === 4);
    expect(back.map(({ status, sequence }) => [status, sequence])).toEqual(Array(4).fill(["scheduled", 2]));
  });

  test("a new place of the club is news for meetings that have none of their own", async () => {
    const { olga, clubId, meetings, meetingAt, organize } = await createWinterClub();
    await organize().setPlace({ clubId, meetingId: (await meetingAt(second)).id, place: "The garden" });
    const meeting = { weekday: 4, time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: "Room 9" };
    await as(olga, { now: friday }).clubs.update({ clubId, meeting });
    expect((await meetings()).map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
    const listed = await as(olga, { now: friday }).meetings.listAhead({ clubId });
    expect(listed.map(({ place }) => place)).toEqual(["Room 9", "The garden", "Room 9", "Room 9"]);
  });
});

describe("the lists", () => {
  test("past meetings come by key, each once", async () => {
    const db = getDb();
    const owner = await createPerson(db);
    const club = await createClub(db, { owner });
    for (let week = 1; week <= 60; week += 1) {
      await createMeeting(db, { club, startsAt: new Date(Date.now() - week * 7 * 24 * HOUR_MS) });
    }
    const seen: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const { meetings, next } = await as(owner).meetings.listPast({ clubId: club.id, before });
      seen.push(...meetings.map(({ startsAt }) => startsAt));
      if (next === null) break;
      before = next;
    }
    expect(seen).toHaveLength(60);
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  });

  test("a key of another club shows nothing", async () => {
    const [here, there] = [await createWinterClub(), await createWinterClub()];
    const [foreign] = await there.meetings();
    const now = new Date("2026-06-01T00:00:00Z");
    const { meetings } = await as(here.ada, { now }).meetings.listPast({ clubId: here.clubId, before: foreign?.id });
    expect(meetings).toEqual([]);
  });

  test("an open vote shows no paper anywhere", async () => {
    const { db, clubId, ada, meetingAt, round } = await createWinterClub();
    await nominate(db, { round: await round(), person: ada });
    const at = as(ada, { now: friday });
    const { id: meetingId } = await meetingAt(first);
    expect(await at.meetings.get({ clubId, meetingId })).toMatchObject({ papers: [], round: { number: 1 } });
    expect((await at.meetings.listAhead({ clubId })).flatMap(({ papers }) => papers)).toEqual([]);
    expect((await at.rota.list({ clubId })).meetings.flatMap(({ papers }) => papers)).toEqual([]);
  });
});
describe("the place", () => {
  test("is the meeting's own, or the club's", async () => {
    const { clubId, meetingAt, organize } = await createWinterClub({ meetingPlace: "Room 2.14" });
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    expect(await organize().get(of)).toMatchObject({ place: "Room 2.14", ownPlace: null });
    await organize().setPlace({ ...of, place: "https://meet.example.org/x" });
    expect(await organize().get(of)).toMatchObject({ place: "https://meet.example.org/x" });
    await organize().setPlace({ ...of, place: null });
    expect(await organize().get(of)).toMatchObject({ place: "Room 2.14" });
    expect(await meetingAt(first)).toMatchObject({ sequence: 2, setByHand: false });
  });

  test.each(["javascript:alert(1)", "http://meet.example.org", "https://bank@evil.example", "x".repeat(301), ""])(
    "%s is refused",
    async (place) => {
      const { clubId, meetingAt, organize } = await createWinterClub();
      const call = organize().setPlace({ clubId, meetingId: (await meetingAt(first)).id, place });
      await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );
});
