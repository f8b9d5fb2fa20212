import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { createListing } from "@tests/factories/listings";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { castBallot, closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import { createTalk } from "@tests/factories/talks";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { emptyLibrary, importText } from "@tests/setup/library";
import { createTwoPapers, merge } from "@tests/setup/two-papers";
import { beforeEach, describe, expect, test } from "vitest";
import type { BallotContent } from "@/domain/rounds/ballot";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

test("what a club did with a paper of a copied page survives that the API names it", async () => {
  const { club, owner, member } = await createCast(db);
  await importText(db, feedPage([{ title: "Patience" }]));
  const paper = await db.paper.findFirstOrThrow();
  const round = await openRound(db, { club });
  await nominate(db, { round, person: member, paper, reason: "It is short." });
  await castBallot(db, { round, person: owner, approved: [paper] });
  await createComment(db, { thread: await createThread(db, { club, paper }), author: member });
  await importText(db, [feedItem({ id: "2511.00001", title: "Patience" })]);
  const found = await as(member).papers.get({ clubId: club.id, paperId: paper.id });
  expect(found).toMatchObject({ nominations: [{ reason: "It is short." }], commentCount: 1 });
  expect(found.links.arxiv).toBe("https://arxiv.org/abs/2511.00001");
  expect((await db.ballot.findFirstOrThrow({ where: { roundId: round.id } })).papers).toEqual([paper.id]);
});

test("an import that learns a second paper's id makes the two one, with all that a club did", async () => {
  const { club, owner, organizer, member } = await createCast(db);
  await importText(db, [feedItem({ id: "2511.00001", title: "Old Name", day: "2025-11-01" })]);
  const keep = await db.paper.findFirstOrThrow();
  await importText(db, feedPage([{ title: "New Name" }], { date: "Nov 2, 2025" }));
  const drop = await db.paper.findFirstOrThrow({ where: { title: "New Name" } });
  const round = await openRound(db, { club });
  await nominate(db, { round, person: member, paper: drop });
  const other = await nominate(db, { round, person: organizer });
  await castBallot(db, { round, person: owner, approved: [drop, { id: other.paperId }] });
  const past = await openRound(db, { club, number: 7, status: "cancelled" });
  await closeWithPick(db, { round: past, paper: drop });
  await createComment(db, { thread: await createThread(db, { club, paper: keep }), author: member, body: "First." });
  await createComment(db, { thread: await createThread(db, { club, paper: drop }), author: owner, body: "Second." });

  await importText(db, [feedItem({ id: "2511.00001", title: "New Name", day: "2025-11-03" })]);

  expect(await db.paper.findUnique({ where: { id: drop.id } })).toBeNull();
  const found = await as(member).papers.get({ clubId: club.id, paperId: keep.id });
  expect(found).toMatchObject({ title: "New Name", commentCount: 2, picks: [{ roundNumber: 7 }] });
  expect(found.nominations.filter(({ round: { id } }) => id === round.id)).toHaveLength(1);
  expect(found.listings.map(({ day }) => day)).toEqual(["2025-11-01", "2025-11-02", "2025-11-03"]);
  const ballot = await db.ballot.findFirstOrThrow({ where: { roundId: round.id } });
  expect(ballot.papers).toEqual([keep.id, other.paperId]);
  const { comments } = await as(member).threads.listComments({ clubId: club.id, paperId: keep.id });
  expect(comments.map(({ html }) => html)).toEqual(["<p>First.</p>", "<p>Second.</p>"]);
});

describe("where both papers have one of a kind", () => {
  test("a ballot that approved both approves the one once", async () => {
    const { club, member } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const round = await openRound(db, { club });
    await castBallot(db, { round, person: member, approved: [drop, keep] });
    await merge(keep, drop);
    expect((await db.ballot.findFirstOrThrow({ where: { roundId: round.id } })).papers).toEqual([keep.id]);
  });

  test.each([
    ["star", { scores: { drop: 5, keep: 2, other: 0 } }, { scores: { keep: 5, other: 0 } }],
    ["schulze", { ranking: [["other"], ["drop"], ["keep"]] }, { ranking: [["other"], ["keep"]] }],
    ["schulze", { ranking: [["keep"], ["other", "drop"]] }, { ranking: [["keep"], ["other"]] }],
  ] as const)("of two marks by %s the better one stays: %j", async (method, marked, expected) => {
    const { club, member } = await createCast(db);
    const papers = { ...(await createTwoPapers()), other: await createPaper(db) };
    const named = (ballot: object): BallotContent =>
      JSON.parse(
        JSON.stringify(ballot).replace(
          /"(drop|keep|other)"/g,
          (_, name: keyof typeof papers) => `"${papers[name].id}"`,
        ),
      );
    const round = await openRound(db, { club, method });
    await castBallot(db, { round, person: member, ballot: named(marked) });
    await nominate(db, { round, person: member, paper: papers.keep });
    await nominate(db, { round, person: member, paper: papers.other });
    await merge(papers.keep, papers.drop);
    expect((await as(member).rounds.getCurrent({ clubId: club.id })).round?.myBallot).toEqual(named(expected));
  });

  test("one nomination stays, with whatever reason there was", async () => {
    const { club, member, organizer } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const round = await openRound(db, { club });
    const standing = await nominate(db, { round, person: member, paper: keep });
    await nominate(db, { round, person: organizer, paper: drop, reason: "A good one.", wouldPresent: true });
    await merge(keep, drop);
    expect(await db.nomination.findMany({ where: { roundId: round.id } })).toMatchObject([
      // Who would present is the organizer's word, and does not become the member's.
      { id: standing.id, userId: member.id, paperId: keep.id, reason: "A good one.", wouldPresent: false },
    ]);
  });

  test("one pick stays in a round, and its result names the one paper", async () => {
    const { club } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const round = await openRound(db, { club, result: { picks: ["drop"] } });
    await closeWithPick(db, { round, paper: keep });
    await db.pick.create({ data: { clubId: club.id, roundId: round.id, paperId: drop.id, position: 2 } });
    await db.round.update({ where: { id: round.id }, data: { result: { picks: [keep.id, drop.id] } } });
    await merge(keep, drop);
    expect(await db.pick.findMany({ where: { roundId: round.id } })).toMatchObject([{ paperId: keep.id, position: 1 }]);
    const { result } = await db.round.findUniqueOrThrow({ where: { id: round.id } });
    expect(result).toEqual({ picks: [keep.id, keep.id] });
  });

  test("of two live assignments of a meeting the kept paper's goes on", async () => {
    const { club, member, organizer } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const meeting = await createMeeting(db, { club });
    const stays = await createAssignment(db, { meeting, person: member, paper: keep, status: "accepted" });
    const ends = await createAssignment(db, { meeting, person: organizer, paper: drop });
    await merge(keep, drop);
    expect(
      await db.talk.findMany({
        where: { meetingId: meeting.id },
        select: {
          id: true,
          papers: { select: { paperId: true } },
          assignments: { select: { id: true, status: true, endedBecause: true }, orderBy: { id: "asc" } },
        },
      }),
    ).toEqual([
      {
        id: stays.talkId,
        papers: [{ paperId: keep.id }],
        assignments: [
          { id: stays.id, status: "accepted", endedBecause: null },
          { id: ends.id, status: "ended", endedBecause: "merged" },
        ],
      },
    ]);
  });

  test("a live assignment of the dropped paper's talk goes on where nobody presents the kept one's", async () => {
    const { club, member, organizer } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const meeting = await createMeeting(db, { club });
    const no = { status: "ended", endedBecause: "declined" } as const;
    const declined = await createAssignment(db, { meeting, person: member, paper: keep, ...no });
    const goesOn = await createAssignment(db, { meeting, person: organizer, paper: drop });
    await merge(keep, drop);
    const after = await db.assignment.findMany({ where: { clubId: club.id }, orderBy: { id: "asc" } });
    expect(after).toMatchObject([
      { id: declined.id, talkId: declined.talkId, endedBecause: "declined" },
      { id: goesOn.id, talkId: declined.talkId, status: "proposed", endedBecause: null },
    ]);
  });

  test("a talk about both is about the one, which is in the first place of the two", async () => {
    const { club } = await createCast(db);
    const { keep, drop } = await createTwoPapers();
    const other = await createPaper(db);
    const talk = await createTalk(db, { meeting: await createMeeting(db, { club }), papers: [drop, other, keep] });
    const alone = await createTalk(db, { meeting: await createMeeting(db, { club }), papers: [drop] });
    await merge(keep, drop);
    const papersOf = async ({ id }: { id: string }) => {
      const rows = await db.talkPaper.findMany({ where: { talkId: id }, orderBy: { position: "asc" } });
      return rows.map(({ paperId, position }) => [position, paperId]);
    };
    expect(await papersOf(talk)).toEqual([
      [1, keep.id],
      [2, other.id],
    ]);
    expect(await papersOf(alone)).toEqual([[1, keep.id]]);
  });

  test("a listing of a day keeps its place, and is completed", async () => {
    const { keep, drop } = await createTwoPapers();
    await createListing(db, { paper: keep, position: 3, upvotes: 5, comments: null });
    await createListing(db, { paper: drop, position: 9, upvotes: 1, comments: 2 });
    await createListing(db, { paper: drop, day: "2026-01-06", position: 1 });
    await merge(keep, drop);
    const listings = await db.listing.findMany({ where: { paperId: keep.id }, orderBy: { day: "asc" } });
    expect(listings).toMatchObject([
      { position: 3, upvotes: 5, comments: 2 },
      { position: 1, day: new Date("2026-01-06") },
    ]);
  });
});
