import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { createMeeting } from "@tests/factories/meetings";
import { nominate, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

async function createScene() {
  const db = getDb();
  const cast = await createCast(db);
  const { meeting, paper, talk } = await createAgenda(db, { club: cast.club });
  const ofTalk = { clubId: cast.club.id, talkId: talk.id };
  const live = () => db.assignment.findMany({ where: { ...ofTalk, status: { in: ["proposed", "accepted"] } } });
  return { db, ...cast, meeting, paper, ofTalk, live };
}

describe("an organizer's choice", () => {
  test("counts at once, replaces whoever presented, and raises the sequence", async () => {
    const { db, meeting, paper, ofTalk, organizer, member, owner, live } = await createScene();
    const before = await createAssignment(db, { meeting, paper, person: owner, status: "accepted" });
    await as(organizer).rota.setPresenter({ ...ofTalk, userId: member.id });
    expect(await live()).toMatchObject([
      { userId: member.id, status: "accepted", assignedById: organizer.id, answerBy: null },
    ]);
    expect(await db.assignment.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({
      status: "ended",
      endedBecause: "replaced",
    });
    expect((await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).sequence).toBe(1);
  });

  test("twice is said to be so, and of fifty concurrent ones one counts", async () => {
    const { ofTalk, organizer, member, owner, live } = await createScene();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        as(organizer).rota.setPresenter({ ...ofTalk, userId: index % 2 === 0 ? member.id : owner.id }),
      ),
    );
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "CONFLICT", cause: { reason: "already_done" } });
    }
    expect(await live()).toHaveLength(1);
  });

  test("whoever was set may give it back, and the line goes on", async () => {
    const { ofTalk, organizer, member, live } = await createScene();
    const { assignmentId } = await as(organizer).rota.setPresenter({ ...ofTalk, userId: member.id });
    await as(member).rota.answer({ clubId: ofTalk.clubId, assignmentId, answer: "decline" });
    const [next] = await live();
    expect(next?.status).toBe("proposed");
    expect(next?.userId).not.toBe(member.id);
  });

  test("not an observer, not who takes no turns, not a stranger, not who has left", async () => {
    const { db, ofTalk, club, organizer, member, observer, stranger, removed } = await createScene();
    await db.membership.update({
      where: { clubId_userId: { clubId: club.id, userId: member.id } },
      data: { presents: false },
    });
    for (const [person, code] of [
      [observer, "FORBIDDEN"],
      [member, "FORBIDDEN"],
      [stranger, "NOT_FOUND"],
      [removed, "NOT_FOUND"],
    ] as const) {
      await expect(as(organizer).rota.setPresenter({ ...ofTalk, userId: person.id })).rejects.toMatchObject({ code });
    }
  });

  test("only for a talk of the club, while its meeting is ahead and takes place", async () => {
    const { db, ofTalk, club, otherClub, meeting, paper, organizer, member } = await createScene();
    const set = (change: Partial<typeof ofTalk>, now?: Date) =>
      as(organizer, now === undefined ? {} : { now }).rota.setPresenter({ ...ofTalk, userId: member.id, ...change });
    const foreign = await createAgenda(db, { club: otherClub });
    for (const talkId of [foreign.talk.id, paper.id, meeting.id]) {
      await expect(set({ talkId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    // On the ballot is not picked: there is no talk before the close.
    const open = await createMeeting(db, { club });
    await nominate(db, { round: await openRound(db, { club, meetingId: open.id }), person: member });
    expect(await db.talk.count({ where: { meetingId: open.id } })).toBe(0);
    await expect(set({}, meeting.startsAt)).rejects.toMatchObject({ code: "CONFLICT" });
    await db.meeting.update({ where: { id: meeting.id }, data: { status: "cancelled" } });
    await expect(set({})).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("letting the line decide asks somebody who was not asked yet, until nobody is left", async () => {
    const { ofTalk, organizer, live } = await createScene();
    const asked = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      await as(organizer).rota.proposeAgain(ofTalk);
      for (const { userId } of await live()) asked.add(userId);
    }
    expect(asked.size).toBe(3); // owner, organizer and member; the observer never
    expect(await as(organizer).rota.proposeAgain(ofTalk)).toEqual({ assignmentId: null });
    expect(await live()).toEqual([]);
  });
});

describe("the page", () => {
  test("gives the numbers that decide, and who the line would ask", async () => {
    const { db, club, ofTalk, organizer, member, owner, observer } = await createScene();
    await as(organizer).rota.setPresenter({ ...ofTalk, userId: member.id });
    const later = await createMeeting(db, { club });
    const rota = await as(observer).rota.list({ clubId: club.id });
    expect(rota.clubMean).toBeCloseTo(1 / 3);
    expect(rota.line.map(({ userId }) => userId)).not.toContain(observer.id);
    expect(rota.line.at(-1)).toMatchObject({ userId: member.id, presentedCount: 1, position: 3 });
    const [first, second] = rota.meetings;
    expect(first).toMatchObject({
      papers: [{ assignment: { presenter: { id: member.id, name: member.name }, status: "accepted", isSet: true } }],
      planned: [],
    });
    expect(second).toMatchObject({ id: later.id, papers: [], planned: [{ userId: rota.line[0]?.userId }] });
    expect([owner.id, organizer.id]).toContain(rota.line[0]?.userId);
  });
});
