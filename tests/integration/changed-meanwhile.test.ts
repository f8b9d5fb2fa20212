// Two callers change the same thing: what one saved is never written over by a form that was opened before.

import { createAgenda } from "@tests/factories/agenda";
import { createCast } from "@tests/factories/cast";
import { createMeeting } from "@tests/factories/meetings";
import { openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

const asked = (changed: object) => ({ code: "CONFLICT", cause: { reason: "changed_meanwhile", changed } });

describe("a club's settings", () => {
  async function twoForms() {
    const { club, owner, organizer } = await createCast(db);
    const clubId = club.id;
    const { name, timeZone, meeting, ...votes } = await as(owner).clubs.get({ clubId });
    const { startsOn: _, ...weekly } = meeting;
    const entries = Object.entries(weekly).map(([field, value]) => [`meeting.${field}`, value]);
    const basedOn = { name, timeZone, ...Object.fromEntries(entries) };
    return { clubId, owner, organizer, form: { clubId, name, timeZone, meeting: weekly }, basedOn, votes };
  }

  test("different fields go together, also of the meeting, and the answer is what is stored", async () => {
    const { clubId, owner, organizer, form, basedOn } = await twoForms();
    await as(owner).clubs.update({ ...form, name: "Renamed", meeting: { ...form.meeting, place: "Room 1" }, basedOn });
    const late = { ...form, meeting: { ...form.meeting, time: "09:15" }, basedOn };
    const answer = await as(organizer).clubs.update(late);
    expect(answer).toMatchObject({ name: "Renamed", meeting: { place: "Room 1", time: "09:15" } });
    expect(await as(owner).clubs.get({ clubId })).toEqual(answer);
  });

  test("the same field is asked about with what it is now, and nothing of the form is stored", async () => {
    const { clubId, owner, organizer, form, basedOn } = await twoForms();
    await as(owner).clubs.update({ ...form, name: "Hers", meeting: { ...form.meeting, place: "Room 1" }, basedOn });
    const his = { ...form, name: "His", meeting: { ...form.meeting, lengthMinutes: 90 }, basedOn };
    await expect(as(organizer).clubs.update(his)).rejects.toMatchObject(asked({ name: "Hers" }));
    expect(await as(owner).clubs.get({ clubId })).toMatchObject({
      name: "Hers",
      meeting: { place: "Room 1", lengthMinutes: form.meeting.lengthMinutes },
    });
    const kept = await as(organizer).clubs.update({ ...his, basedOn: { ...basedOn, name: "Hers" } });
    expect(kept).toMatchObject({ name: "His", meeting: { place: "Room 1", lengthMinutes: 90 } });
  });

  test("of votes are merged in the same way, null included", async () => {
    const { clubId, owner, organizer, votes } = await twoForms();
    const { votingHours, picksPerRound, carryOverRounds } = votes;
    const basedOn = { votingHours, picksPerRound, carryOverRounds };
    await as(owner).clubs.update({ clubId, ...basedOn, votingHours: 24, carryOverRounds: 3, basedOn });
    expect(await as(organizer).clubs.update({ clubId, ...basedOn, picksPerRound: 2, basedOn })).toMatchObject({
      votingHours: 24,
      picksPerRound: 2,
      carryOverRounds: 3,
    });
    const late = { clubId, ...basedOn, votingHours: 48, basedOn };
    await expect(as(organizer).clubs.update(late)).rejects.toMatchObject(asked({ votingHours: 24 }));
  });

  test("of discussions are merged", async () => {
    const { club, owner, organizer } = await createCast(db);
    const clubId = club.id;
    const basedOn = await as(owner).threads.getSettings({ clubId });
    await as(owner).threads.changeSettings({ clubId, ...basedOn, isSpoilerSafe: true, basedOn });
    const late = { clubId, ...basedOn, showsReaders: false, basedOn };
    expect(await as(organizer).threads.changeSettings(late)).toEqual({ isSpoilerSafe: true, showsReaders: false });
  });

  test("of ten different changes at once none is lost", async () => {
    const { clubId, owner, form, basedOn, votes } = await twoForms();
    const { carryOverRounds, nominationsPerMember, picksPerRound } = votes;
    const numbers = { carryOverRounds, nominationsPerMember, picksPerRound };
    const all = { ...form, ...numbers, basedOn: { ...basedOn, ...numbers } };
    const changes = [
      { name: "New" },
      { carryOverRounds: carryOverRounds + 1 },
      { nominationsPerMember: nominationsPerMember + 1 },
      { picksPerRound: picksPerRound + 1 },
      ...(["weekday", "time", "lengthMinutes", "everyWeeks", "place"] as const).map((field) => ({
        meeting: {
          ...form.meeting,
          [field]: { weekday: 7, time: "07:07", lengthMinutes: 77, everyWeeks: 2, place: "X" }[field],
        },
      })),
    ];
    await Promise.all(changes.map((change) => as(owner).clubs.update({ ...all, ...change })));
    expect(await as(owner).clubs.get({ clubId })).toMatchObject({
      ...Object.assign({}, ...changes.slice(0, 4)),
      meeting: { weekday: 7, time: "07:07", lengthMinutes: 77, everyWeeks: 2, place: "X" },
    });
  });

  test("without a base are written over any, as clients did before", async () => {
    const { clubId, owner, organizer } = await twoForms();
    await as(owner).clubs.update({ clubId, name: "Hers" });
    expect(await as(organizer).clubs.update({ clubId, name: "His" })).toMatchObject({ name: "His" });
  });

  test("with a base of fields that there are not are refused", async () => {
    const { clubId, owner } = await twoForms();
    const wrong = { clubId, name: "New", basedOn: { slug: "x" } } as never;
    await expect(as(owner).clubs.update(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a meeting", () => {
  const startsAt = new Date("2030-01-08T15:00:00Z");
  const now = new Date("2030-01-01T12:00:00Z");
  async function scene() {
    const { club, owner, organizer } = await createCast(db);
    await db.club.update({ where: { id: club.id }, data: { timeZone: "UTC" } });
    const meeting = await createMeeting(db, { club, startsAt, place: null });
    const [one, two] = [as(owner, { now }), as(organizer, { now })];
    return { one, two, at: { clubId: club.id, meetingId: meeting.id } };
  }

  test("that was moved meanwhile is not moved without a question, and is when that is meant", async () => {
    const { one, two, at } = await scene();
    const basedOn = { start: "2030-01-08 15:00" };
    await one.meetings.move({ ...at, date: "2030-01-09", time: "15:00", basedOn });
    const late = { ...at, date: "2030-01-08", time: "18:00", basedOn };
    const moved = { start: "2030-01-09 15:00" };
    await expect(two.meetings.move(late)).rejects.toMatchObject(asked(moved));
    const again = { ...at, date: "2030-01-08", time: "15:00", basedOn };
    await expect(two.meetings.move(again)).rejects.toMatchObject(asked(moved));
    expect(await two.meetings.move({ ...late, basedOn: moved })).toEqual({ start: "2030-01-08 18:00" });
    expect((await db.meeting.findUniqueOrThrow({ where: { id: at.meetingId } })).startsAt).toEqual(
      new Date("2030-01-08T18:00:00Z"),
    );
  });

  test("whose place was set meanwhile keeps it until somebody decides", async () => {
    const { one, two, at } = await scene();
    await one.meetings.setPlace({ ...at, place: "Room 1", basedOn: { place: null } });
    const late = { ...at, place: "Room 2", basedOn: { place: null } };
    await expect(two.meetings.setPlace(late)).rejects.toMatchObject(asked({ place: "Room 1" }));
    const untouched = { ...at, place: null, basedOn: { place: null } };
    expect(await two.meetings.setPlace(untouched)).toEqual({ place: "Room 1" });
    expect(await two.meetings.setPlace({ ...late, basedOn: { place: "Room 1" } })).toEqual({
      place: "Room 2",
    });
  });

  test("whose presenter was set meanwhile keeps them, also from the next in line", async () => {
    const { club, owner, organizer, member } = await createCast(db);
    const { talk } = await createAgenda(db, { club });
    const ofTalk = { clubId: club.id, talkId: talk.id };
    await as(owner).rota.setPresenter({ ...ofTalk, userId: member.id, basedOn: { userId: null } });
    const late = { ...ofTalk, userId: owner.id, basedOn: { userId: null } };
    await expect(as(organizer).rota.setPresenter(late)).rejects.toMatchObject(asked({ userId: member.id }));
    const next = { ...ofTalk, basedOn: { userId: null } };
    await expect(as(organizer).rota.proposeAgain(next)).rejects.toMatchObject(asked({ userId: member.id }));
    await as(organizer).rota.setPresenter({ ...late, basedOn: { userId: member.id } });
    expect(
      await db.assignment.findMany({ where: { ...ofTalk, status: "accepted" }, select: { userId: true } }),
    ).toEqual([{ userId: owner.id }]);
  });
});

test("a round that was extended meanwhile is not extended without a question", async () => {
  const { club, owner, organizer } = await createCast(db);
  const now = new Date("2030-01-01T12:00:00Z");
  const [closesAt, hers, his] = [15, 30, 20].map((hour) => new Date(Date.UTC(2030, 0, 1, hour)).toISOString());
  const round = await openRound(db, {
    club,
    openedAt: new Date("2030-01-01T09:00:00Z"),
    closesAt: new Date(closesAt ?? ""),
  });
  const of = { clubId: club.id, roundId: round.id };
  await as(owner, { now }).rounds.extend({ ...of, closesAt: hers ?? "", basedOn: { closesAt: closesAt ?? "" } });
  const late = { ...of, closesAt: his ?? "", basedOn: { closesAt: closesAt ?? "" } };
  await expect(as(organizer, { now }).rounds.extend(late)).rejects.toMatchObject(asked({ closesAt: hers }));
});

test("a role that was changed meanwhile is not changed without a question", async () => {
  const { club, owner, member } = await createCast(db);
  const of = { clubId: club.id, userId: member.id };
  const basedOn = { role: "member" };
  await as(owner).members.changeRole({ ...of, role: "organizer", basedOn });
  const late = { ...of, role: "observer", basedOn } as const;
  await expect(as(owner).members.changeRole(late)).rejects.toMatchObject(asked({ role: "organizer" }));
  await as(owner).members.changeRole({ ...late, basedOn: { role: "organizer" } });
});
