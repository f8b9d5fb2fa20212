import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { createClub } from "@tests/factories/clubs";
import { createListing } from "@tests/factories/listings";
import { createMeeting } from "@tests/factories/meetings";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { setInbox } from "@tests/setup/set-inbox";
import { describe, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";

async function createScene() {
  const db = getDb();
  const cast = await createCast(db);
  const clubId = cast.club.id;
  const weekOf = (person: { id: string }) => as(person).week.get({ clubId });
  return { db, ...cast, clubId, weekOf };
}

describe("an open vote", () => {
  test("shows the papers as they came, one's own ballot, and how many have voted; nothing else", async () => {
    const { db, club, owner, organizer, member, observer, weekOf } = await createScene();
    const meeting = await createMeeting(db, { club });
    const round = await openRound(db, { club, meetingId: meeting.id });
    const hers = await nominate(db, { round, person: member, reason: "short and odd", wouldPresent: true });
    const his = await nominate(db, { round, person: owner });
    await castBallot(db, { round, person: owner, approved: [{ id: his.paperId }] });
    await castBallot(db, { round, person: organizer, approved: [{ id: his.paperId }] });
    const week = await weekOf(owner);
    expect(week.round).toMatchObject({
      status: "open",
      voters: 2,
      electorate: 3,
      hasVoted: true,
      myBallot: { approved: [his.paperId] },
      meetingStartsAt: meeting.startsAt.toISOString(),
      nominations: [
        { paperId: hers.paperId, byName: member.name, isMine: false, reason: "short and odd", wouldPresent: true },
        { paperId: his.paperId, isMine: true, reason: null, wouldPresent: false },
      ],
    });
    // How the others voted leaves no trace: whoever has not voted gets the same whatever they voted.
    const before = await weekOf(observer);
    await db.ballot.updateMany({ where: { roundId: round.id }, data: { papers: [hers.paperId] } });
    expect(await weekOf(observer)).toEqual(before);
    expect(before.round).toMatchObject({ hasVoted: false, myBallot: null });
    expect(JSON.stringify(week)).not.toContain(round.seed);
  });

  test("of ballots, those count whose voters take part", async () => {
    const { db, club, member, removed, observer, owner, weekOf } = await createScene();
    const round = await openRound(db, { club });
    const { paperId } = await nominate(db, { round, person: owner });
    for (const person of [member, removed, observer])
      await castBallot(db, { round, person, approved: [{ id: paperId }] });
    expect((await weekOf(owner)).round?.voters).toBe(1);
  });
});

describe("what is asked", () => {
  test("turns are one's own; for organizers also the papers that nobody presents", async () => {
    const { db, club, member, organizer, observer, weekOf } = await createScene();
    const { meeting, paper } = await createAgenda(db, { club });
    expect((await weekOf(organizer)).vacancies).toMatchObject([{ meetingId: meeting.id, paperId: paper.id }]);
    expect((await weekOf(member)).vacancies).toEqual([]);
    const assignment = await createAssignment(db, { meeting, paper, person: member });
    expect((await weekOf(member)).turns).toMatchObject([
      {
        assignmentId: assignment.id,
        status: "proposed",
        startsAt: meeting.startsAt.toISOString(),
        why: assignment.why,
      },
    ]);
    for (const person of [organizer, observer]) {
      expect(await weekOf(person)).toMatchObject({ turns: [], vacancies: [] });
    }
  });

  test("not what is past, declined or cancelled", async () => {
    const { db, club, member, weekOf } = await createScene();
    const ahead = await createMeeting(db, { club });
    const past = await createMeeting(db, { club, startsAt: new Date(Date.now() - 86_400_000) });
    const off = await createMeeting(db, { club, status: "cancelled" });
    await createAssignment(db, { meeting: ahead, person: member, status: "ended", endedBecause: "declined" });
    for (const meeting of [past, off]) await createAssignment(db, { meeting, person: member, status: "accepted" });
    expect((await weekOf(member)).turns).toEqual([]);
  });

  test("a new instance says so until a first page has come in", async () => {
    const { db, owner, weekOf } = await createScene();
    await db.listing.deleteMany();
    expect(await weekOf(owner)).toMatchObject({ hasFeed: false, recent: [], round: null, meeting: null, turns: [] });
    await createListing(db);
    expect((await weekOf(owner)).hasFeed).toBe(true);
  });
});

describe("around it", () => {
  test("the next meeting is the one that is on or ahead, and takes place", async () => {
    const { db, club, member, weekOf } = await createScene();
    const soon = new Date(Date.now() + 3_600_000);
    await createMeeting(db, { club, startsAt: soon, status: "cancelled" });
    const { meeting, paper } = await createAgenda(db, { club, startsAt: new Date(Date.now() + 3 * 86_400_000) });
    await createAgenda(db, { club, startsAt: new Date(Date.now() + 9 * 86_400_000) });
    const week = await weekOf(member);
    expect(week.meeting).toMatchObject({ id: meeting.id, papers: [{ paperId: paper.id, assignment: null }] });
    expect(week.round).toMatchObject({ status: "closed", nominations: [] });
  });

  test("nothing of other clubs, and the newest event as the page's cursor", async () => {
    const scene = await createScene();
    const { db, otherClub, stranger, member, clubId, weekOf } = scene;
    const round = await openRound(db, {
      club: otherClub,
      meetingId: (await createMeeting(db, { club: otherClub })).id,
    });
    await nominate(db, { round, person: stranger });
    const thread = await createThread(db, { club: otherClub });
    await createComment(db, { thread, author: stranger });
    const week = await weekOf(member);
    expect(week).toMatchObject({ round: null, meeting: null, recent: [], lastEventId: "0" });
    await as(scene.organizer).clubs.update({ clubId, name: "Renamed" });
    expect(BigInt((await weekOf(member)).lastEventId)).toBeGreaterThan(0n);
  });
});

describe("what was said to one", () => {
  test("unread mentions and answers are asked of the person in their club alone, until they are read", async () => {
    const { say, on, member, owner, observer, club } = await setInbox();
    const asked = await say(owner, "A question.");
    await say(member, "An answer.", asked.id);
    for (const word of ["one", "two", "three"]) await say(member, `${word} ${mentionText(owner)}`);
    await deliverEvents();
    const weekOf = (person: { id: string }, clubId = club.id) => as(person).week.get({ clubId });
    const week = await weekOf(owner);
    expect(week.mentions).toHaveLength(3);
    expect(week.mentions[0]).toMatchObject({ happened: `${member.name} mentioned you` });
    expect(week.hasMoreMentions).toBe(true);
    for (const person of [member, observer]) expect((await weekOf(person)).mentions).toEqual([]);
    const other = await createClub(getDb(), { owner });
    expect((await weekOf(owner, other.id)).mentions).toEqual([]);
    await as(owner).threads.markRead({ ...on, upTo: 4 });
    expect(await weekOf(owner)).toMatchObject({ mentions: [{}], hasMoreMentions: false });
    await as(owner).notifications.markAllRead();
    expect((await weekOf(owner)).mentions).toEqual([]);
  });
});
