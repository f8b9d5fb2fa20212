// Talks: made at the close, each with presenters of its own, and carried where their meeting does not take place.

import { createAssignment } from "@tests/factories/assignments";
import { createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { createRotaClub } from "@tests/factories/rota-club";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createTalk } from "@tests/factories/talks";
import { createWinterClub, first, friday, HOUR_MS, second } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { advanceWeek } from "@/server/week/advance-week.service";

/**
 * A round for two picks is closed: both are presented at one meeting. `people` joined one after the other and take
 * turns.
 */
async function createEvening(people: number) {
  const db = getDb();
  const { club, owner, members } = await createRotaClub(db, { people });
  const meeting = await createMeeting(db, { club, setByHand: true });
  const round = await openRound(db, { club, meetingId: meeting.id, seats: 2 });
  const liked = await nominate(db, { round, person: owner });
  const other = await nominate(db, { round, person: owner });
  await nominate(db, { round, person: owner }); // is not picked
  const papers = [liked.paperId, other.paperId];
  for (const [person, approved] of [
    [owner, papers],
    [members[0] ?? owner, papers.slice(0, 1)],
  ] as const) {
    await castBallot(db, { round, person, approved: approved.map((id) => ({ id })) });
  }
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  const talks = await db.talk.findMany({ where: { meetingId: meeting.id }, orderBy: { position: "asc" } });
  /** Who was asked for each talk, in order, and what came of it. */
  const course = async () =>
    Promise.all(
      talks.map(async ({ id: talkId }) => {
        const asked = await db.assignment.findMany({ where: { talkId }, orderBy: { id: "asc" } });
        return asked.map((one) => [members.findIndex(({ id }) => id === one.userId), one.endedBecause ?? one.status]);
      }),
    );
  const answer = async (index: number, said: "accept" | "decline") => {
    const person = members[index] ?? owner;
    const { id: assignmentId } = await db.assignment.findFirstOrThrow({
      where: { clubId: club.id, userId: person.id, status: { not: "ended" } },
    });
    await as(person).rota.answer({ clubId: club.id, assignmentId, answer: said });
  };
  return { db, club, owner, members, meeting, round, papers, talks, course, answer };
}

describe("the close of a round", () => {
  test("makes a talk of each pick, in their order, and asks a person for each", async () => {
    const { db, owner, club, meeting, round, papers, talks, course } = await createEvening(3);
    expect(talks.map(({ position, minutes }) => [position, minutes])).toEqual([
      [1, null],
      [2, null],
    ]);
    const picks = await db.pick.findMany({ where: { roundId: round.id }, orderBy: { position: "asc" } });
    expect(picks).toMatchObject(talks.map(({ id: talkId }, index) => ({ talkId, paperId: papers[index] })));
    const shown = await as(owner).meetings.get({ clubId: club.id, meetingId: meeting.id });
    expect(shown.papers).toMatchObject(talks.map(({ id: talkId }, index) => ({ talkId, paperId: papers[index] })));
    expect(await course()).toEqual([[[0, "proposed"]], [[1, "proposed"]]]);
  });

  test("twice at once makes each talk once", async () => {
    const db = getDb();
    const club = await createClub(db);
    const meeting = await createMeeting(db, { club, setByHand: true });
    const round = await openRound(db, { club, meetingId: meeting.id, closesAt: new Date(Date.now() - 1000) });
    await nominate(db, { round, person: await createPerson(db) });
    const close = { clubId: club.id, roundId: round.id, by: "clock" } as const;
    await Promise.all([closeRound(db, close), closeRound(db, close), closeRound(db, close)]);
    expect(await db.talk.findMany({ where: { clubId: club.id } })).toMatchObject([{ meetingId: meeting.id }]);
  });

  test("after its meeting, since the server was down: the talk goes to the next one", async () => {
    const { db, clubId, round, ada, meetingAt } = await createWinterClub();
    const { id: roundId } = await round();
    await nominate(db, { round: { id: roundId, clubId }, person: ada });
    const late = new Date(first.getTime() + 2 * HOUR_MS);
    await closeRound(db, { clubId, roundId, by: "clock", now: late });
    await advanceWeek(db, { clubId, now: late });
    const next = await meetingAt(second);
    expect(await db.talk.findMany({ where: { clubId } })).toMatchObject([{ meetingId: next.id }]);
    expect(await round()).toMatchObject({ id: roundId, meetingId: next.id });
  });
});

describe("an answer concerns its talk alone", () => {
  test("who says no to one talk is asked for the other of the same meeting when it becomes free", async () => {
    const { course, answer } = await createEvening(3);
    await answer(0, "decline");
    expect(await course()).toEqual([
      [
        [0, "declined"],
        [2, "proposed"],
      ],
      [[1, "proposed"]],
    ]);
    await answer(1, "decline");
    expect((await course())[1]).toEqual([
      [1, "declined"],
      [0, "proposed"],
    ]);
  });

  test("nobody is asked for two talks of a meeting, or twice for one", async () => {
    const { db, club, members, course, answer } = await createEvening(2);
    await answer(0, "accept");
    await answer(1, "decline"); // the one that is left presents already
    await advanceWeek(db, { clubId: club.id });
    expect(await course()).toEqual([[[0, "accepted"]], [[1, "declined"]]]);
    await as(members[0] ?? club).members.leave({ clubId: club.id });
    // The first talk is free: who declined the second has not said no to it.
    expect(await course()).toEqual([
      [
        [0, "left"],
        [1, "proposed"],
      ],
      [[1, "declined"]],
    ]);
  });
});

describe("a meeting that does not take place", () => {
  test("a no to its day is none to the day that the talk is carried to, and stays one when it comes back", async () => {
    const { db, clubId, meetingAt, organize, pick } = await createWinterClub();
    await pick();
    const at = new Date(first.getTime() - 48 * HOUR_MS);
    const live = () => db.assignment.findFirstOrThrow({ where: { clubId, status: { not: "ended" } } });
    const decline = async () => {
      const { id: assignmentId, userId } = await live();
      await as({ id: userId }, { now: at }).rota.answer({ clubId, assignmentId, answer: "decline" });
      return userId;
    };
    const of = { clubId, meetingId: (await meetingAt(first)).id };
    const one = await decline();
    await organize(at).cancel(of);
    const two = await decline();
    expect(await decline()).toBe(one); // who said no to the first day comes before the third
    await organize(at).restore(of);
    const three = await decline(); // was asked, and comes along to the first day
    expect(new Set([one, two, three]).size).toBe(3);
    expect(await decline()).toBe(two); // has said no to the second day alone
    expect(await db.assignment.count({ where: { clubId, status: { not: "ended" } } })).toBe(0);
  });

  test("a talk made by hand is carried as well, with its papers and its presenter", async () => {
    const { db, clubId, ada, meetingAt, organize } = await createWinterClub();
    const [from, to] = [await meetingAt(first), await meetingAt(second)];
    const papers = [await createPaper(db), await createPaper(db)];
    const talk = await createTalk(db, { meeting: from, papers });
    const { id } = await createAssignment(db, { meeting: from, paper: papers[1] ?? talk, person: ada });
    await organize().cancel({ clubId, meetingId: from.id });
    expect(await db.talk.findUniqueOrThrow({ where: { id: talk.id } })).toMatchObject({ meetingId: to.id });
    const shown = await organize().get({ clubId, meetingId: to.id });
    expect(shown.papers.map(({ paperId, assignment }) => [paperId, assignment?.id])).toEqual(
      papers.map((paper) => [paper.id, id]),
    );
  });

  test("talks of another club stay where they are", async () => {
    const [one, other] = [await createWinterClub(), await createWinterClub()];
    await one.pick();
    await other.pick();
    await one.organize().cancel({ clubId: one.clubId, meetingId: (await one.meetingAt(first)).id });
    const { id: meetingId } = await other.meetingAt(first);
    expect(await other.db.talk.findMany({ where: { clubId: other.clubId } })).toMatchObject([{ meetingId }]);
  });
});

test("no vote is opened for a meeting that has a talk", async () => {
  const { db, clubId, meetingAt, olga, round } = await createWinterClub();
  const taken = await meetingAt(second);
  await createTalk(db, { meeting: taken });
  const { rounds } = as(olga, { now: friday });
  await rounds.cancel({ clubId, roundId: (await round()).id });
  await expect(rounds.open({ clubId, meetingId: taken.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
