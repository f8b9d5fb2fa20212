import { addMember } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { createLine } from "@tests/factories/rota-line";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { expireAssignment } from "@/server/rota/rota.service";
import { advanceWeek } from "@/server/week/advance-week.service";

const HOUR_MS = 3_600_000;

describe("time to answer", () => {
  test("over: the next is asked, once, however often and late the job runs", async () => {
    const { db, clubId, live, course } = await createLine();
    const { id: assignmentId, answerBy } = await live();
    const at = answerBy ?? new Date();
    await expireAssignment(db, { clubId, assignmentId, now: new Date(at.getTime() - 1) });
    expect(await course()).toEqual([[0, "proposed"]]);
    await Promise.all(Array.from({ length: 5 }, () => expireAssignment(db, { clubId, assignmentId, now: at })));
    await expireAssignment(db, { clubId, assignmentId, now: new Date(at.getTime() + 72 * HOUR_MS) });
    expect(await course()).toEqual([
      [0, "expired"],
      [1, "proposed"],
    ]);
  });

  test("an answer after it counts as long as nobody else has been asked", async () => {
    const { clubId, ada, live, course } = await createLine();
    const { id: assignmentId } = await live();
    const late = new Date(Date.now() + 30 * HOUR_MS);
    await as(ada, { now: late }).rota.answer({ clubId, assignmentId, answer: "accept" });
    expect(await course()).toEqual([[0, "accepted"]]);
  });

  test("after somebody else has been asked, it is too late", async () => {
    const { db, clubId, ada, live } = await createLine();
    const { id: assignmentId, answerBy } = await live();
    await expireAssignment(db, { clubId, assignmentId, now: answerBy ?? new Date() });
    await expect(as(ada).rota.answer({ clubId, assignmentId, answer: "accept" })).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "Someone else has since been asked.",
    });
  });

  test("the last in line stays asked, without a limit", async () => {
    const { db, clubId, members, live, course, sequence } = await createLine({ people: 2 });
    await as(members[0] ?? { id: "" }).rota.answer({ clubId, assignmentId: (await live()).id, answer: "decline" });
    const last = await live();
    const before = await sequence();
    await expireAssignment(db, { clubId, assignmentId: last.id, now: last.answerBy ?? new Date() });
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "proposed"],
    ]);
    expect((await live()).answerBy).toBeNull();
    expect(await sequence()).toBe(before); // nothing that a calendar shows has changed
  });

  test("gone with its club: the job does nothing", async () => {
    const { db, clubId, live } = await createLine();
    const { id: assignmentId } = await live();
    await db.club.delete({ where: { id: clubId } });
    await expireAssignment(db, { clubId, assignmentId });
  });

  test("once the meeting has begun nobody answers, and nobody is asked", async () => {
    const { db, clubId, ada, meeting, live, course } = await createLine();
    const { id: assignmentId } = await live();
    const now = meeting.startsAt;
    await expect(as(ada, { now }).rota.answer({ clubId, assignmentId, answer: "accept" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expireAssignment(db, { clubId, assignmentId, now });
    expect(await course()).toEqual([[0, "proposed"]]);
  });
});

describe("whoever goes", () => {
  test.each([
    ["leaves", "left"],
    ["is removed", "left"],
    ["becomes observer", "stopped_presenting"],
  ])("%s presents nothing more, and the next is asked", async (how, because) => {
    const { clubId, owner, ada, live, course } = await createLine();
    await as(ada).rota.answer({ clubId, assignmentId: (await live()).id, answer: "accept" });
    if (how === "leaves") await as(ada).members.leave({ clubId });
    else if (how === "is removed") await as(owner).members.remove({ clubId, userId: ada.id });
    else await as(owner).members.changeRole({ clubId, userId: ada.id, role: "observer" });
    expect(await course()).toEqual([
      [0, because],
      [1, "proposed"],
    ]);
  });

  test("whoever comes later is asked for a talk that everybody declined", async () => {
    const { db, club, clubId, members, live, ofTalk } = await createLine({ people: 2 });
    for (const person of members) {
      await as(person).rota.answer({ clubId, assignmentId: (await live()).id, answer: "decline" });
    }
    const newcomer = await createPerson(db);
    await addMember(db, { club, person: newcomer });
    await advanceWeek(db, { clubId });
    expect(await db.assignment.findFirst({ where: { ...ofTalk, status: "proposed" } })).toMatchObject({
      userId: newcomer.id,
    });
  });
});
