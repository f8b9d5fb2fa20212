import { createAssignment } from "@tests/factories/assignments";
import { createCast } from "@tests/factories/cast";
import { createListing } from "@tests/factories/listings";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { castBallot, closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

test("a paper's page has all that is known of it", async () => {
  const { club, observer } = await createCast(getDb());
  const paper = await createPaper(getDb(), {
    arxivId: "2505.03710",
    doi: "10.1145/1#2",
    authors: Array.from({ length: 3_303 }, (_, index) => `Author ${index}`),
    authorCount: 3_303,
    organizationName: "A Laboratory",
    upvotes: 19,
    githubRepo: "https://github.com/example/code",
    githubStars: 4_200,
    projectPage: "javascript:alert(1)",
    aiSummary: "By a machine.",
    aiKeywords: ["patience"],
    withdrawnAt: new Date("2026-02-01T00:00:00Z"),
  });
  await createListing(getDb(), { paper, day: "2026-01-05" });
  await createListing(getDb(), { paper, day: "2026-01-07" });
  const found = await as(observer).papers.get({ clubId: club.id, paperId: paper.id });
  expect(found).toMatchObject({
    id: paper.id,
    titleHtml: paper.titleHtml,
    abstractHtml: paper.abstractHtml,
    authorCount: 3_303,
    organizationName: "A Laboratory",
    publishedOn: "2026-01-02",
    upvotes: 19,
    githubStars: 4_200,
    aiSummary: "By a machine.",
    aiKeywords: ["patience"],
    withdrawnAt: "2026-02-01T00:00:00.000Z",
    listings: [
      { source: "huggingface", day: "2026-01-05" },
      { source: "huggingface", day: "2026-01-07" },
    ],
    links: {
      arxiv: "https://arxiv.org/abs/2505.03710",
      pdf: null, // it is withdrawn
      doi: "https://doi.org/10.1145/1%232",
      code: "https://github.com/example/code",
      project: null, // an address that runs is none
    },
    nominations: [],
    picks: [],
    presentations: [],
    commentCount: 0,
  });
  expect(found.authors).toHaveLength(20);
  expect(found.authors[0]).toBe("Author 0");
});

test("all authors come in pages, in order, each once", async () => {
  const { club, observer } = await createCast(getDb());
  const authors = Array.from({ length: 1_203 }, (_, index) => `Author ${index}`);
  const paper = await createPaper(getDb(), { authors, authorCount: authors.length });
  const read: string[] = [];
  for (let after: number | null = 20; after !== null; ) {
    const page: { names: string[]; next: number | null } = await as(observer).papers.listAuthors({
      clubId: club.id,
      paperId: paper.id,
      after,
    });
    read.push(...page.names);
    after = page.next;
  }
  expect(read).toEqual(authors.slice(20));
});

test("authors that a source only counts are counted", async () => {
  const { club, observer } = await createCast(getDb());
  const paper = await createPaper(getDb(), { authors: [], authorCount: 9, abstract: null, abstractHtml: null });
  const input = { clubId: club.id, paperId: paper.id };
  expect(await as(observer).papers.get(input)).toMatchObject({ authors: [], authorCount: 9, abstractHtml: null });
  expect(await as(observer).papers.listAuthors(input)).toEqual({ names: [], next: null });
});

test("its life is that in this club, and no other's", async () => {
  const db = getDb();
  const { club, otherClub, member, organizer, observer, stranger } = await createCast(db);
  const paper = await createPaper(db);
  const round = await openRound(db, { club });
  await nominate(db, { round, person: member, paper, reason: "It settles what we argued about.", wouldPresent: true });
  await closeWithPick(db, { round, paper, closedAt: new Date("2026-03-01T15:00:00Z") });
  const meeting = await createMeeting(db, { club, startsAt: new Date("2026-03-05T15:00:00Z") });
  await createAssignment(db, { meeting, paper, person: organizer, status: "accepted" });
  const thread = await createThread(db, { club, paper });
  await createComment(db, { thread, author: member });

  const input = { clubId: club.id, paperId: paper.id };
  expect(await as(observer).papers.get(input)).toMatchObject({
    nominations: [
      {
        by: { id: member.id, name: member.name },
        reason: "It settles what we argued about.",
        wouldPresent: true,
        round: { number: 1, status: "closed" },
      },
    ],
    picks: [{ roundNumber: 1, closedAt: "2026-03-01T15:00:00.000Z", meetingAt: null }],
    presentations: [
      {
        meetingId: meeting.id,
        presenter: { id: organizer.id, name: organizer.name },
        status: "accepted",
        startsAt: "2026-03-05T15:00:00.000Z",
        meetingStatus: "scheduled",
      },
    ],
    commentCount: 1,
  });
  expect(await as(stranger).papers.get({ ...input, clubId: otherClub.id })).toMatchObject({
    nominations: [],
    picks: [],
    presentations: [],
    commentCount: 0,
  });
});

test("while a round is open the page looks the same however people have voted", async () => {
  const db = getDb();
  const { club, member, organizer, owner } = await createCast(db);
  const paper = await createPaper(db);
  const round = await openRound(db, { club });
  await nominate(db, { round, person: member, paper });
  const look = () => as(organizer).papers.get({ clubId: club.id, paperId: paper.id });
  const before = await look();
  await castBallot(db, { round, person: owner, approved: [paper] });
  await castBallot(db, { round, person: organizer, approved: [paper] });
  expect(await look()).toEqual(before);
  expect(before).toMatchObject({ picks: [], nominations: [{ round: { status: "open" } }] });
});

test("a paper that does not exist", async () => {
  const { club, member } = await createCast(getDb());
  const input = { clubId: club.id, paperId: crypto.randomUUID() };
  await expect(as(member).papers.get(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(member).papers.listAuthors(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
