import { createAgenda } from "@tests/factories/agenda";
import { addMember, createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import type { User } from "@/generated/prisma/client";
import { getDb, getPool } from "@/server/db";
import { advanceWeek } from "@/server/meetings/advance-week";
import { expireAssignment } from "@/server/rota/rota.service";

const hourMs = 3_600_000;
const joined = (day: number) => new Date(Date.UTC(2026, 0, day));

/**
 * Ada joined first, then Ben, then Cy, and nobody has presented: that is the line. The owner takes no turns. Ada has been
 * asked to present the paper of next week.
 */
async function createScene({ people = 3 } = {}) {
  const db = getDb();
  const owner = await createPerson(db);
  const club = await createClub(db, { owner });
  await db.membership.updateMany({ where: { clubId: club.id }, data: { presents: false } });
  const members: User[] = [];
  for (let index = 0; index < people; index += 1) {
    const person = await createPerson(db);
    await addMember(db, { club, person, joinedAt: joined(index + 1) });
    members.push(person);
  }
  const { meeting, paper } = await createAgenda(db, { club });
  await advanceWeek(db, { clubId: club.id });
  const slot = { clubId: club.id, meetingId: meeting.id, paperId: paper.id };
  const assignments = () => db.assignment.findMany({ where: slot, orderBy: { id: "asc" } });
  /** Who was asked, in order, and what became of it. */
  const course = async () =>
    (await assignments()).map(({ userId, status }) => [members.findIndex(({ id }) => id === userId), status]);
  const live = async () => {
    const found = (await assignments()).find(({ status }) => status === "proposed" || status === "accepted");
    if (found === undefined) throw new Error("nobody holds the slot");
    return found;
  };
  const sequence = async () => (await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).sequence;
  const [ada, ben, cy] = members;
  if (ada === undefined || ben === undefined) throw new Error("a line needs two");
  return {
    db,
    club,
    clubId: club.id,
    owner,
    members,
    ada,
    ben,
    cy: cy ?? ben,
    meeting,
    paper,
    slot,
    assignments,
    course,
    live,
    sequence,
  };
}

describe("the line", () => {
  test("the one who waits longest is asked, with a day to answer and the reason why", async () => {
    const { live, ada, course } = await createScene();
    expect(await course()).toEqual([[0, "proposed"]]);
    const asked = await live();
    expect(asked.userId).toBe(ada.id);
    expect(asked.answerBy?.getTime()).toBe(asked.proposedAt.getTime() + 24 * hourMs);
    expect(asked.why).toMatch(/Has not presented yet; the club's mean is 0; nobody available .* waited longer/);
    const { rows } = await getPool().query("SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1", [
      `assignment.expire:${asked.id}`,
    ]);
    expect(rows).toEqual([{ run_at: asked.answerBy }]);
  });

  test("each no asks the next in the same moment, until nobody is left", async () => {
    const { clubId, members, live, course, sequence, slot, db } = await createScene();
    const before = await sequence();
    for (const person of members) {
      await as(person).rota.answer({ clubId, assignmentId: (await live()).id, answer: "decline" });
    }
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "declined"],
      [2, "declined"],
    ]);
    expect(await sequence()).toBeGreaterThan(before);
    await advanceWeek(db, { clubId }); // asks nobody twice
    expect(await db.assignment.count({ where: slot })).toBe(3);
  });

  test("a yes stands, and who said it may still fall ill", async () => {
    const { clubId, ada, live, course } = await createScene();
    const { id: assignmentId } = await live();
    await as(ada).rota.answer({ clubId, assignmentId, answer: "accept" });
    expect(await course()).toEqual([[0, "accepted"]]);
    await as(ada).rota.answer({ clubId, assignmentId, answer: "decline" });
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "proposed"],
    ]);
    await expect(as(ada).rota.answer({ clubId, assignmentId, answer: "accept" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("a turn to come counts: next week somebody else is asked", async () => {
    const { db, club, clubId, members, ada, live } = await createScene();
    await as(ada).rota.answer({ clubId, assignmentId: (await live()).id, answer: "accept" });
    const second = await createAgenda(db, { club });
    await advanceWeek(db, { clubId });
    const asked = await db.assignment.findFirstOrThrow({ where: { meetingId: second.meeting.id } });
    expect(asked.userId).toBe(members[1]?.id);
  });
});

describe("at once", () => {
  test("fifty people for one slot: one gets it, the others a word, none an error", async () => {
    const { clubId, members, course, live } = await createScene({ people: 50 });
    const { id: assignmentId } = await live();
    const outcomes = await Promise.allSettled(
      members.map((person) => as(person).rota.answer({ clubId, assignmentId, answer: "accept" })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(49);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: "FORBIDDEN", cause: { reason: "not_your_turn" } });
    expect(await course()).toEqual([[0, "accepted"]]);
  });

  test("fifty presses of one person are one answer", async () => {
    const { clubId, ada, course, live } = await createScene();
    const { id: assignmentId } = await live();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => as(ada).rota.answer({ clubId, assignmentId, answer: "decline" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "proposed"],
    ]);
  });

  test("a no, the end of the time, a choice and a removal together leave one holder", async () => {
    const { db, clubId, owner, ada, ben, cy, slot, live, assignments } = await createScene();
    const { id: assignmentId } = await live();
    const late = new Date(Date.now() + 25 * hourMs);
    const outcomes = await Promise.allSettled([
      as(ada).rota.answer({ clubId, assignmentId, answer: "decline" }),
      expireAssignment(db, { clubId, assignmentId, now: late }),
      expireAssignment(db, { clubId, assignmentId, now: late }),
      as(owner).rota.setPresenter({ ...slot, userId: cy.id }),
      as(owner).rota.proposeAgain(slot),
      as(owner).members.remove({ clubId, userId: ben.id }),
      advanceWeek(db, { clubId }),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toHaveProperty("cause.reason");
    }
    const holders = (await assignments()).filter(({ status }) => status === "proposed" || status === "accepted");
    expect(holders.length).toBeLessThanOrEqual(1);
    expect(holders.every(({ userId }) => userId !== ben.id)).toBe(true);
  });
});

describe("time to answer", () => {
  test("over: the next is asked, once, however often and late the job runs", async () => {
    const { db, clubId, live, course } = await createScene();
    const { id: assignmentId, answerBy } = await live();
    const at = answerBy ?? new Date();
    await expireAssignment(db, { clubId, assignmentId, now: new Date(at.getTime() - 1) });
    expect(await course()).toEqual([[0, "proposed"]]);
    await Promise.all(Array.from({ length: 5 }, () => expireAssignment(db, { clubId, assignmentId, now: at })));
    await expireAssignment(db, { clubId, assignmentId, now: new Date(at.getTime() + 72 * hourMs) });
    expect(await course()).toEqual([
      [0, "withdrawn"],
      [1, "proposed"],
    ]);
  });

  test("an answer after it counts as long as nobody else has been asked", async () => {
    const { clubId, ada, live, course } = await createScene();
    const { id: assignmentId } = await live();
    const late = new Date(Date.now() + 30 * hourMs);
    await as(ada, { now: late }).rota.answer({ clubId, assignmentId, answer: "accept" });
    expect(await course()).toEqual([[0, "accepted"]]);
  });

  test("after somebody else has been asked, it is too late", async () => {
    const { db, clubId, ada, live } = await createScene();
    const { id: assignmentId, answerBy } = await live();
    await expireAssignment(db, { clubId, assignmentId, now: answerBy ?? new Date() });
    await expect(as(ada).rota.answer({ clubId, assignmentId, answer: "accept" })).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "Someone else has been asked in the meantime.",
    });
  });

  test("the last in line stays asked, without a limit", async () => {
    const { db, clubId, members, live, course, sequence } = await createScene({ people: 2 });
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
    const { db, clubId, live } = await createScene();
    const { id: assignmentId } = await live();
    await db.club.delete({ where: { id: clubId } });
    await expireAssignment(db, { clubId, assignmentId });
  });

  test("once the meeting has begun nobody answers, and nobody is asked", async () => {
    const { db, clubId, ada, meeting, live, course } = await createScene();
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
  test.each(["leaves", "is removed", "becomes observer"])("%s is set aside, and the next is asked", async (how) => {
    const { clubId, owner, ada, live, course } = await createScene();
    await as(ada).rota.answer({ clubId, assignmentId: (await live()).id, answer: "accept" });
    if (how === "leaves") await as(ada).members.leave({ clubId });
    else if (how === "is removed") await as(owner).members.remove({ clubId, userId: ada.id });
    else await as(owner).members.changeRole({ clubId, userId: ada.id, role: "observer" });
    expect(await course()).toEqual([
      [0, "withdrawn"],
      [1, "proposed"],
    ]);
  });

  test("whoever comes later is asked for a slot that everybody declined", async () => {
    const { db, club, clubId, members, live, slot } = await createScene({ people: 2 });
    for (const person of members) {
      await as(person).rota.answer({ clubId, assignmentId: (await live()).id, answer: "decline" });
    }
    const newcomer = await createPerson(db);
    await addMember(db, { club, person: newcomer });
    await advanceWeek(db, { clubId });
    expect(await db.assignment.findFirst({ where: { ...slot, status: "proposed" } })).toMatchObject({
      userId: newcomer.id,
    });
  });
});
