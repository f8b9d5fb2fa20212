import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { addMember } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { as, asNobody } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { setInbox } from "@tests/setup/set-inbox";
import { describe, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";

const db = getDb();
const HOUR_MS = 3_600_000;

describe("a turn", () => {
  test("is asked of whoever was proposed until they answer, and of nobody else", async () => {
    const { club, member, owner } = await createCast(db);
    const { meeting, paper } = await createAgenda(db, { club });
    const { id, answerBy } = await createAssignment(db, { meeting, paper, person: member });
    const asks = () => as(member).week.listAsks();
    expect(await asks()).toEqual([
      {
        clubId: club.id,
        turns: [
          {
            assignmentId: id,
            startsAt: meeting.startsAt.toISOString(),
            answerBy: answerBy?.toISOString(),
            titleHtml: paper.titleHtml,
          },
        ],
        vote: null,
        mentions: 0,
      },
    ]);
    expect((await as(member).week.countWaiting()).asked).toEqual([{ clubId: club.id, count: 1 }]);
    expect((await as(owner).week.listAsks())[0]?.turns).toEqual([]);
    await as(member).rota.answer({ clubId: club.id, assignmentId: id, answer: "accept" });
    expect((await asks())[0]?.turns).toEqual([]);
    expect((await as(member).week.countWaiting()).asked).toEqual([]);
  });

  test("is not asked for a meeting that is off or has begun, nor in a club that one has left", async () => {
    const { club, member } = await createCast(db);
    const off = await createMeeting(db, { club, status: "cancelled" });
    const begun = await createMeeting(db, { club, startsAt: new Date(Date.now() - HOUR_MS / 2) });
    const ahead = await createMeeting(db, { club });
    for (const meeting of [off, begun]) await createAssignment(db, { meeting, person: member });
    expect((await as(member).week.listAsks())[0]?.turns).toEqual([]);
    await createAssignment(db, { meeting: ahead, person: member });
    await db.membership.deleteMany({ where: { clubId: club.id, userId: member.id } });
    expect(await as(member).week.listAsks()).toEqual([]);
    expect((await as(member).week.countWaiting()).asked).toEqual([]);
  });
});

describe("a vote", () => {
  test("is asked of those who may vote and have not, once there is something to vote on", async () => {
    const { club, member, observer, owner } = await createCast(db);
    const round = await openRound(db, { club });
    const voteOf = async (person: { id: string }) => (await as(person).week.listAsks())[0]?.vote;
    const askedOf = async (person: { id: string }) => (await as(person).week.countWaiting()).asked;
    expect(await voteOf(member)).toBeNull();
    const { paperId } = await nominate(db, { round, person: owner });
    expect(await voteOf(member)).toEqual({
      number: round.number,
      closesAt: round.closesAt.toISOString(),
      hasVoted: false,
    });
    expect(await askedOf(member)).toEqual([{ clubId: club.id, count: 1 }]);
    expect(await voteOf(observer)).toBeNull();
    expect(await askedOf(observer)).toEqual([]);
    await castBallot(db, { round, person: member, approved: [{ id: paperId }] });
    expect(await voteOf(member)).toMatchObject({ hasVoted: true });
    expect(await askedOf(member)).toEqual([]);
    expect(await askedOf(owner)).toHaveLength(1);
  });

  test("is not asked before voting opens, nor from the closing instant on", async () => {
    const { club, member, owner } = await createCast(db);
    const opensAt = new Date(Date.now() + HOUR_MS);
    const closesAt = new Date(Date.now() + 2 * HOUR_MS);
    const round = await openRound(db, { club, votingOpensAt: opensAt, closesAt });
    await nominate(db, { round, person: owner });
    const countAt = async (now: Date) => (await as(member, { now }).week.countWaiting()).asked.length;
    expect(await countAt(new Date())).toBe(0);
    expect(await countAt(opensAt)).toBe(1);
    expect(await countAt(closesAt)).toBe(0);
  });
});

test("each club asks for its own, and mentions and answers of that club are counted until they are read", async () => {
  const { say, on, member, owner, club } = await setInbox();
  const other = await createCast(db);
  await addMember(db, { club: other.club, person: owner });
  const round = await openRound(db, { club: other.club });
  await nominate(db, { round, person: other.member });
  await say(member, `A word for ${mentionText(owner)}`);
  await deliverEvents();
  const byClub = async () => new Map((await as(owner).week.listAsks()).map((asks) => [asks.clubId, asks]));
  expect((await byClub()).get(club.id)).toMatchObject({ mentions: 1, vote: null });
  expect((await byClub()).get(other.club.id)).toMatchObject({ mentions: 0, vote: { number: round.number } });
  expect(await as(owner).week.countWaiting()).toEqual({ unread: 1, asked: [{ clubId: other.club.id, count: 1 }] });
  await as(owner).threads.markRead({ ...on, upTo: 1 });
  expect((await byClub()).get(club.id)).toMatchObject({ mentions: 0 });
});

test("nothing is said to whoever is not signed in", async () => {
  await expect(asNobody().week.listAsks()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(asNobody().week.countWaiting()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
