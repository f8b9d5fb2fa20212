// Whatever a club brings in, no other club notices: its papers, its feed and its votes stay the same to the letter.
import { createClub } from "@tests/factories/clubs";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { createPerson } from "@tests/factories/people";
import { castBallot, closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { createVote, type Vote } from "@tests/integration/secrecy/vote";
import { as } from "@tests/setup/as";
import { answersOf } from "@tests/setup/club-answers";
import { bring } from "@tests/setup/import-as";
import { importText } from "@tests/setup/library";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";

const db = getDb();
const today = new Date().toISOString().slice(0, 10);
const known = { id: "2511.01001", title: "Known to All", day: "2025-11-05" };
/** What the watched club pasted: each nominated in its open vote, the last two picked in its closed round. */
const pasted = ["Pasted First", "Pasted Second", "Pasted Third", "Pasted Fourth"];
const days = ["2025-11-05", "2025-11-06", today];

async function createWatched(): Promise<{ vote: Vote; paperIds: string[] }> {
  await importText(db, [feedItem({ ...known })]);
  const vote = await createVote("fair-over-time");
  const club = { id: vote.clubId };
  await bring(
    club,
    vote.owner,
    feedPage(
      pasted.map((title) => ({ title })),
      { date: "Nov 6, 2025" },
    ),
  );
  const papers = await db.paper.findMany({
    where: { title: { in: [known.title, ...pasted] } },
    orderBy: { id: "asc" },
  });
  const own = pasted.flatMap((title) => papers.filter((paper) => paper.title === title).slice(-1));
  const round = { id: vote.roundId, clubId: vote.clubId };
  for (const paper of own) await nominate(db, { round, person: vote.owner, paper });
  const past = await openRound(db, { club, number: 99, status: "cancelled" });
  const [, , third, fourth] = own;
  if (third === undefined || fourth === undefined) throw new Error("nothing was pasted");
  await castBallot(db, { round: past, person: vote.organizer, approved: [third, fourth] });
  await closeWithPick(db, { round: past, paper: third });
  await db.pick.create({ data: { clubId: club.id, roundId: past.id, paperId: fourth.id, position: 2 } });
  await createComment(db, { thread: await createThread(db, { club, paper: third }), author: vote.owner });
  await flushBallotNews();
  return { vote, paperIds: [...papers, ...own].map(({ id }) => id) };
}

async function createStranger() {
  const stranger = await createPerson(db);
  return { stranger, club: await createClub(db, { owner: stranger }) };
}

describe("a stranger's file", () => {
  test.each([
    ["of a day far ahead", "2199-01-01"],
    ["of today", today],
  ])("%s changes no word about a paper that other clubs know", async (_, day) => {
    const { vote, paperIds } = await createWatched();
    const before = await answersOf(vote, { days, paperIds });
    const { stranger, club } = await createStranger();
    const paper = {
      summary: "Bought at a good price.",
      authors: [{ name: "Nobody" }],
      githubRepo: "https://example.org/mine",
      ai_summary: "Ours is better.",
    };
    await bring(club, stranger, JSON.stringify([feedItem({ id: known.id, title: "Ours Now", day, paper })]));
    expect(await answersOf(vote, { days, paperIds })).toEqual(before);
  });

  test("that gives two titles one id merges no nominations, ballots or picks of another club", async () => {
    const { vote, paperIds } = await createWatched();
    const before = await answersOf(vote, { days, paperIds });
    const { stranger, club } = await createStranger();
    const items = pasted.map((title) => feedItem({ id: "2511.06666", title, day: "2025-11-06" }));
    await bring(club, stranger, JSON.stringify(items));
    expect(await answersOf(vote, { days, paperIds })).toEqual(before);
  });

  test("puts no paper into another club's feed of today, nor makes it a club that has one", async () => {
    const { vote, paperIds } = await createWatched();
    const before = await answersOf(vote, { days, paperIds });
    const { stranger, club } = await createStranger();
    await bring(club, stranger, JSON.stringify(Array.from({ length: 200 }, () => feedItem({ day: today }))));
    expect(await answersOf(vote, { days, paperIds })).toEqual(before);
    expect((await as(stranger).feed.getDay({ clubId: club.id, day: today })).total).toBe(200);
  });
});

/** Items and pages about what the watched club has, and about other things, true and false. */
const anyDay = fc.constantFrom("2025-11-04", ...days, "2199-01-01", "1990-01-01");
const anyTitle = fc.constantFrom(known.title, ...pasted, "Something Else", "KNOWN  to all!");
const anyId = fc.constantFrom(known.id, "2511.06666", "2511.07777");
const anyItem = fc
  .record({
    id: anyId,
    title: anyTitle,
    day: anyDay,
    upvotes: fc.nat(99),
    summary: fc.constantFrom("", "False words."),
  })
  .map(({ upvotes, summary, ...item }) => feedItem({ ...item, paper: { upvotes, summary } }));
const anyText = fc.oneof(
  fc.array(anyItem, { minLength: 1, maxLength: 4 }).map((items) => JSON.stringify(items)),
  fc
    .tuple(fc.uniqueArray(anyTitle, { minLength: 1, maxLength: 3 }), fc.constantFrom("Nov 4, 2025", "Nov 6, 2025"))
    .map(([titles, date]) =>
      feedPage(
        titles.map((title) => ({ title })),
        { date },
      ),
    ),
);

test("whatever a club brings, in any order and shape, another sees all as before, its votes open and closed", async () => {
  const { vote, paperIds } = await createWatched();
  const before = await answersOf(vote, { days, paperIds });
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
      const { stranger, club } = await createStranger();
      for (const text of texts) await bring(club, stranger, text);
      expect(await answersOf(vote, { days, paperIds })).toEqual(before);
    }),
    { numRuns: 15 },
  );
}, 120_000);
