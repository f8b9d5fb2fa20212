import { createCast } from "@tests/factories/cast";
import { createMeeting } from "@tests/factories/meetings";
import { createPerson } from "@tests/factories/people";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { MAX_CLUBS_PER_OWNER } from "@/domain/clubs/club-limits";
import { getDb } from "@/server/db";

const meeting = { weekday: 2, time: "16:00", lengthMinutes: 60, everyWeeks: 1, place: "Room 5" };
const readers = { name: "Tuesday Readers", slug: "tuesday-readers", timeZone: "Europe/Berlin", meeting };
const monday = new Date("2026-01-05T09:00:00Z");

describe("creating a club", () => {
  test("gives it an owner, its coming meetings in its own zone, and an open round", async () => {
    const db = getDb();
    const ada = await createPerson(db);
    const { clubId, slug } = await as(ada, { now: monday }).clubs.create({ ...readers, slug: "with-a-week" });
    expect(slug).toBe("with-a-week");
    expect(await db.membership.findMany({ where: { clubId }, select: { userId: true, role: true } })).toEqual([
      { userId: ada.id, role: "owner" },
    ]);
    const meetings = await db.meeting.findMany({ where: { clubId }, orderBy: { startsAt: "asc" } });
    expect(meetings[0]?.startsAt.toISOString()).toBe("2026-01-06T15:00:00.000Z");
    expect(meetings.length).toBeGreaterThan(1);
    expect(await db.round.count({ where: { clubId, status: "open" } })).toBe(1);
    expect(await as(ada).clubs.get({ clubId })).toMatchObject({
      name: "Tuesday Readers",
      timeZone: "Europe/Berlin",
      meeting: { ...meeting, startsOn: "2026-01-06" },
      picksPerRound: 1,
    });
  });

  test("a slug that is taken is refused with one that is free, and leaves nothing behind", async () => {
    const ada = await createPerson(getDb());
    const bob = await createPerson(getDb());
    await as(ada).clubs.create({ ...readers, slug: "taken" });
    await as(ada).clubs.create({ ...readers, slug: "taken-2" });
    await expect(as(bob).clubs.create({ ...readers, slug: "taken" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("“taken-3” is free"),
    });
    expect(await getDb().membership.count({ where: { userId: bob.id } })).toBe(0);
  });

  test("of twenty at once for one slug one gets it", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => createPerson(getDb())));
    const outcomes = await Promise.allSettled(
      people.map((person) => as(person).clubs.create({ ...readers, slug: "all-want-it" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
    }
  });

  test("nobody owns more clubs than the limit, however many requests arrive at once", async () => {
    const db = getDb();
    const ada = await createPerson(db);
    const columns = { name: "C", timeZone: "UTC", meetingWeekday: 1, meetingTime: "10:00", seriesStartsOn: monday };
    const clubs = await db.club.createManyAndReturn({
      data: Array.from({ length: MAX_CLUBS_PER_OWNER - 1 }, (_, index) => ({ ...columns, slug: `owned-${index}` })),
    });
    await db.membership.createMany({
      data: clubs.map(({ id }) => ({ clubId: id, userId: ada.id, role: "owner" as const })),
    });
    const outcomes = await Promise.allSettled(
      ["a", "b", "c", "d"].map((end) => as(ada).clubs.create({ ...readers, slug: `one-too-many-${end}` })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.membership.count({ where: { userId: ada.id, role: "owner" } })).toBe(MAX_CLUBS_PER_OWNER);
  });

  test.each([
    ["a zone that does not exist", { timeZone: "Europe/Atlantis" }],
    ["a slug that the app needs", { slug: "new" }],
    ["an empty name", { name: "  " }],
    ["a name that cannot be stored", { name: "a\0b" }],
    ["a link that runs", { meeting: { ...meeting, place: "javascript:alert(1)" } }],
    ["a field of its own", { ownerId: "x" }],
  ])("%s is refused", async (_, wrong) => {
    const ada = await createPerson(getDb());
    await expect(as(ada).clubs.create({ ...readers, slug: "refused", ...wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("changing a club", () => {
  test("what is left out stays; a new weekday moves the meetings to come", async () => {
    const db = getDb();
    const ada = await createPerson(db);
    const api = as(ada, { now: monday });
    const { clubId } = await api.clubs.create({ ...readers, slug: "moves" });
    await api.clubs.update({ clubId, meeting: { ...meeting, weekday: 4 }, picksPerRound: 2 });
    expect(await api.clubs.get({ clubId })).toMatchObject({
      name: "Tuesday Readers",
      meeting: { weekday: 4, startsOn: "2026-01-08" },
      picksPerRound: 2,
      nominationsPerMember: 3,
    });
    const next = await db.meeting.findFirst({ where: { clubId, status: "scheduled" }, orderBy: { startsAt: "asc" } });
    expect(next?.startsAt.toISOString()).toBe("2026-01-08T15:00:00.000Z");
  });

  test("a later hour keeps the weeks of a club that meets every other", async () => {
    const ada = await createPerson(getDb());
    const fortnightly = { ...meeting, everyWeeks: 2 };
    const { clubId } = await as(ada, { now: monday }).clubs.create({
      ...readers,
      slug: "fortnightly",
      meeting: fortnightly,
    });
    const later = as(ada, { now: new Date("2026-01-14T09:00:00Z") });
    await later.clubs.update({ clubId, meeting: { ...fortnightly, time: "17:00" } });
    expect((await later.clubs.get({ clubId })).meeting.startsOn).toBe("2026-01-06");
  });

  test("the slug and the club of another stay out of reach", async () => {
    const { club, otherClub, organizer } = await createCast(getDb());
    const wrong = { clubId: club.id, slug: "stolen", id: otherClub.id } as { clubId: string };
    await expect(as(organizer).clubs.update(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(as(organizer).clubs.update({ clubId: otherClub.id, name: "Mine" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("deleting a club", () => {
  test("takes all that was in it, and leaves the papers", async () => {
    const db = getDb();
    const { club, owner, member } = await createCast(db);
    const round = await openRound(db, { club, meetingId: (await createMeeting(db, { club })).id });
    const { paperId } = await nominate(db, { round, person: member });
    await castBallot(db, { round, person: member, approved: [{ id: paperId }] });
    const thread = await createThread(db, { club, paper: { id: paperId } });
    const first = await createComment(db, { thread, author: owner });
    await createComment(db, { thread, author: member, parent: first });
    await as(owner).clubs.delete({ clubId: club.id, name: club.name });
    expect(await db.club.count({ where: { id: club.id } })).toBe(0);
    expect(await db.comment.count({ where: { clubId: club.id } })).toBe(0);
    expect(await db.paper.count({ where: { id: paperId } })).toBe(1);
  });

  test("needs the name, and an owner", async () => {
    const { club, owner, organizer } = await createCast(getDb());
    await expect(as(owner).clubs.delete({ clubId: club.id, name: "yes" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(as(organizer).clubs.delete({ clubId: club.id, name: club.name })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
