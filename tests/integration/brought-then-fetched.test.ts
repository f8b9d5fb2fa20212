// A source confirms what clubs brought, and what they bring about papers that all share fills the gaps.
import { createCast } from "@tests/factories/cast";
import { createClub } from "@tests/factories/clubs";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import type { ReplayItem } from "@tests/replay-server/daily-papers";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { as } from "@tests/setup/as";
import { bring, bringItems, fetchItems, papersOf } from "@tests/setup/import-as";
import { emptyLibrary } from "@tests/setup/library";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const listed: ReplayItem[] = [];
const replay = await startReplayServer({ items: listed });
process.env.HF_BASE_URL = replay.url; // read with the first use of the database
const db = getDb();
afterAll(() => replay.close());
beforeEach(async () => {
  listed.length = 0;
  await emptyLibrary(db);
});

const DAY = "2025-11-05";

describe("when a source confirms what clubs brought", () => {
  test("each club's paper becomes the one that all share, with all that the club did", async () => {
    const { club, owner, member, otherClub, stranger } = await createCast(db);
    const item = feedItem({ id: "2511.00001", title: "Confirmed" });
    await bringItems(club, member, { ...item, paper: { ...item.paper, summary: "False words." } });
    await bring(otherClub, stranger, feedPage([{ title: "Confirmed" }]));
    const own = await db.paper.findFirstOrThrow({ where: { clubId: club.id } });
    const theirs = await db.paper.findFirstOrThrow({ where: { clubId: otherClub.id } });
    const round = await openRound(db, { club });
    await nominate(db, { round, person: member, paper: own, reason: "It is short." });
    await castBallot(db, { round, person: owner, approved: [own] });
    await createComment(db, { thread: await createThread(db, { club, paper: own }), author: member, body: "Ours." });
    await createComment(db, {
      thread: await createThread(db, { club: otherClub, paper: theirs }),
      author: stranger,
      body: "Theirs.",
    });
    const uninvolved = await createClub(db);

    await fetchItems(listed, uninvolved, await ownerOf(uninvolved), DAY, item);

    const paper = await db.paper.findFirstOrThrow();
    expect(await db.paper.count()).toBe(1);
    expect(paper).toMatchObject({ clubId: null, abstract: item.paper.summary });
    const paperId = paper.id;
    const seen = await as(member).papers.get({ clubId: club.id, paperId });
    expect(seen).toMatchObject({
      title: "Confirmed",
      brought: null,
      nominations: [{ reason: "It is short." }],
      commentCount: 1,
      listings: [{ source: "huggingface", day: DAY, isBrought: false }],
    });
    expect((await db.ballot.findFirstOrThrow({ where: { roundId: round.id } })).papers).toEqual([paperId]);
    for (const [club_, person, words] of [
      [club, member, "<p>Ours.</p>"],
      [otherClub, stranger, "<p>Theirs.</p>"],
    ] as const) {
      const { comments } = await as(person).threads.listComments({ clubId: club_.id, paperId });
      expect(comments.map(({ html }) => html)).toEqual([words]);
      expect(await papersOf(club_, person, DAY)).toMatchObject([{ paperId, brought: null }]);
    }
  });

  test("an id that a club had wrong stays that club's, beside what was fetched", async () => {
    const { club, member } = await createCast(db);
    await bringItems(club, member, feedItem({ id: "2511.00009", title: "Of One Title" }));
    await fetchItems(listed, club, member, DAY, feedItem({ id: "2511.00001", title: "Of One Title" }));
    expect((await papersOf(club, member, DAY)).map(({ brought }) => brought).toSorted()).toEqual(
      ["paper", null].toSorted(),
    );
  });
});

describe("what a club brings about a paper that all share", () => {
  async function createFetched() {
    const cast = await createCast(db);
    const item = feedItem({ id: "2511.00001", title: "Fetched", paper: { summary: "", upvotes: 3, authors: [] } });
    await fetchItems(listed, cast.club, cast.member, DAY, item);
    const { id: paperId } = await db.paper.findFirstOrThrow();
    return { ...cast, paperId };
  }

  const brought = feedItem({
    id: "2511.00001",
    title: "Another Title",
    day: "2025-11-28",
    paper: { summary: "Brought words.", upvotes: 99 },
  });

  test("fills the gaps there, marked, and replaces nothing that was fetched; others see none of it", async () => {
    const { club, member, otherClub, stranger, paperId } = await createFetched();
    const others = await as(stranger).papers.get({ clubId: otherClub.id, paperId });
    expect(await bringItems(club, member, brought)).toMatchObject({ created: 0, updated: 1 });
    expect(await as(member).papers.get({ clubId: club.id, paperId })).toMatchObject({
      title: "Fetched",
      abstractHtml: "<p>Brought words.</p>",
      authors: ["Mira Lindqvist"],
      authorCount: 1,
      upvotes: 3,
      brought: "details",
      listings: [{ isBrought: false }, { day: "2025-11-28", isBrought: true }],
    });
    expect(await as(member).papers.listAuthors({ clubId: club.id, paperId })).toMatchObject({
      names: ["Mira Lindqvist"],
    });
    expect(await papersOf(club, member, "2025-11-28")).toMatchObject([
      { paperId, teaserHtml: "Brought words.", brought: "details" },
    ]);
    expect(await as(stranger).papers.get({ clubId: otherClub.id, paperId })).toEqual(others);
  });

  test("gives way to what is fetched later", async () => {
    const { club, member, paperId } = await createFetched();
    await bringItems(club, member, brought);
    const item = feedItem({ id: "2511.00001", title: "Fetched", day: "2025-11-06", paper: { summary: "True words." } });
    await fetchItems(listed, club, member, "2025-11-06", item);
    expect(await as(member).papers.get({ clubId: club.id, paperId })).toMatchObject({
      abstractHtml: "<p>True words.</p>",
      brought: null,
    });
  });

  test("that adds nothing changes nothing, and is reported so", async () => {
    const { club, member } = await createCast(db);
    await fetchItems(listed, club, member, DAY, feedItem({ id: "2511.00001", title: "Whole" }));
    const again = feedItem({ id: "2511.00001", title: "Whole" });
    expect(await bringItems(club, member, again)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await papersOf(club, member, DAY)).toMatchObject([{ brought: null }]);
  });
});

async function ownerOf(club: { id: string }): Promise<{ id: string }> {
  const { userId } = await db.membership.findFirstOrThrow({ where: { clubId: club.id, role: "owner" } });
  return { id: userId };
}
