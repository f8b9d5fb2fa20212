import { createCast } from "@tests/factories/cast";
import { createListing } from "@tests/factories/listings";
import { createPaper } from "@tests/factories/papers";
import { closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { emptyLibrary } from "@tests/setup/library";
import { beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
const now = new Date("2026-01-20T12:00:00Z");
beforeEach(() => emptyLibrary(db));

test("without a day it is the newest that has papers, and days without any are passed over", async () => {
  const { club, observer } = await createCast(db);
  for (const day of ["2026-01-05", "2026-01-09", "2026-01-12"]) await createListing(db, { day });
  const { feed } = as(observer, { now });
  expect(await feed.getDay({ clubId: club.id })).toMatchObject({
    day: "2026-01-12",
    previousDay: "2026-01-09",
    nextDay: null,
    total: 1,
    sources: ["huggingface"],
    next: null,
  });
  expect(await feed.getDay({ clubId: club.id, day: "2026-01-10" })).toMatchObject({
    day: "2026-01-10",
    previousDay: "2026-01-09",
    nextDay: "2026-01-12",
    total: 0,
    cameInAt: null,
    papers: [],
  });
});

test("a day far ahead, as a mistaken file may have it, is not the newest", async () => {
  const { club, observer } = await createCast(db);
  await createListing(db, { day: "2026-01-20" });
  await createListing(db, { day: "2126-01-20" });
  expect(await as(observer, { now }).feed.getDay({ clubId: club.id })).toMatchObject({
    day: "2026-01-20",
    nextDay: "2126-01-20",
  });
});

test.each([
  ["Pacific/Kiritimati", "2026-01-21"],
  ["America/Los_Angeles", "2026-01-20"],
])("in %s, where it is %s, the feed opens on that day", async (timeZone, day) => {
  const { club, observer } = await createCast(db);
  await db.club.update({ where: { id: club.id }, data: { timeZone } });
  for (const listed of ["2026-01-20", "2026-01-21"]) await createListing(db, { day: listed });
  expect(await as(observer, { now }).feed.getDay({ clubId: club.id })).toMatchObject({ day });
});

test("a feed without papers says so", async () => {
  const { club, observer } = await createCast(db);
  expect(await as(observer, { now }).feed.getDay({ clubId: club.id })).toMatchObject({
    day: null,
    previousDay: null,
    nextDay: null,
    total: 0,
    papers: [],
  });
});

test("a row has what the list shows and nothing else", async () => {
  const { club, member } = await createCast(db);
  const paper = await createPaper(db, {
    arxivId: "2601.54321",
    abstract: "word ".repeat(400),
    authors: Array.from({ length: 3_303 }, (_, number) => `Author ${number}`),
    authorCount: 3_303,
    organizationName: "A Laboratory",
    upvotes: 19,
    sourceComments: 3,
    githubRepo: "javascript:alert(1)",
  });
  await createListing(db, { paper, position: 0 });
  const { papers } = await as(member, { now }).feed.getDay({ clubId: club.id, day: "2026-01-05" });
  expect(papers).toEqual([
    {
      listingId: expect.any(String),
      paperId: paper.id,
      title: paper.title,
      titleHtml: paper.titleHtml,
      teaserHtml: paper.teaserHtml,
      authors: ["Author 0", "Author 1"],
      authorCount: 3_303,
      organizationName: "A Laboratory",
      publishedOn: "2026-01-02",
      upvotes: 19,
      sourceComments: 3,
      commentCount: 0,
      isWithdrawn: false,
      isSample: false,
      brought: null,
      pdf: "https://arxiv.org/pdf/2601.54321",
      code: null, // an address that runs is none
      state: { kind: "none" },
    },
  ]);
});

test("the state of papers is the club's own affair", async () => {
  const { club, otherClub, member, owner, stranger, observer } = await createCast(db);
  const [nominated, picked, discussed] = [await createPaper(db), await createPaper(db), await createPaper(db)];
  for (const paper of [nominated, picked, discussed]) await createListing(db, { paper });
  await closeWithPick(db, { round: await openRound(db, { club }), paper: picked });
  await nominate(db, { round: await openRound(db, { club }), person: owner, paper: nominated });
  await createComment(db, { thread: await createThread(db, { club, paper: discussed }), author: member });
  const states = async (person: { id: string }, clubId: string) => {
    const { papers, canNominate } = await as(person).feed.getDay({ clubId, day: "2026-01-05" });
    return { canNominate, of: papers.map(({ state, commentCount }) => [state.kind, commentCount]) };
  };
  expect(await states(member, club.id)).toEqual({
    canNominate: true,
    of: [
      ["nominated", 0],
      ["picked", 0],
      ["none", 1],
    ],
  });
  expect(await states(observer, club.id)).toMatchObject({ canNominate: false });
  expect(await states(stranger, otherClub.id)).toEqual({
    canNominate: false,
    of: [
      ["none", 0],
      ["none", 0],
      ["none", 0],
    ],
  });
});

test("a full day comes in pages by key, in the source's order, each paper once", async () => {
  const { club, observer } = await createCast(db);
  const titles: string[] = [];
  for (let position = 0; position < 82; position += 1) {
    const paper = await createPaper(db);
    titles.push(paper.title);
    await createListing(db, { paper, position: Math.floor(position / 2) }); // places that are shared, as two sources do
    if (position % 10 === 0) await createListing(db, { paper, source: "sample", position });
  }
  const read: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await as(observer, { now }).feed.getDay({
      clubId: club.id,
      day: "2026-01-05",
      ...(after && { after }),
    });
    expect(page.total).toBe(82);
    read.push(...page.papers.map(({ title }) => title));
    if (page.next === null) break;
    after = page.next;
  }
  expect(read).toEqual(titles);
});

test.each([
  ["no day", { day: "2026-02-30" }],
  ["not a day", { day: "'; DROP TABLE papers; --" }],
  ["no cursor", { after: "x" }],
  ["no id in the cursor", { after: "1.x" }],
  ["a place that no integer holds", { after: `99999999999.${crypto.randomUUID()}` }],
])("%s is refused", async (_name, input) => {
  const { club, observer } = await createCast(db);
  await expect(as(observer).feed.getDay({ clubId: club.id, ...input })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a month's days with their papers", async () => {
  const { club, observer } = await createCast(db);
  for (const day of ["2025-12-31", "2026-01-05", "2026-01-05", "2026-01-31", "2026-02-01"])
    await createListing(db, { day });
  expect(await as(observer).feed.listDays({ clubId: club.id, month: "2026-01" })).toEqual([
    { day: "2026-01-05", papers: 2 },
    { day: "2026-01-31", papers: 1 },
  ]);
});
