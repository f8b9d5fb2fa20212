// What a club brings in shows in that club alone, marked.
import { createCast } from "@tests/factories/cast";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { bring, bringItems, papersOf } from "@tests/setup/import-as";
import { emptyLibrary, importText } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

const DAY = "2025-11-05";

describe("a paper that one club brought", () => {
  test("shows in that club, marked, and does not exist in any other", async () => {
    const { club, member, otherClub, stranger } = await createCast(db);
    await bringItems(club, member, feedItem({ id: "2511.00001", title: "Brought" }));
    const [paper] = await papersOf(club, member, DAY);
    if (paper === undefined) throw new Error("nothing was listed");
    expect(paper).toMatchObject({ title: "Brought", brought: "paper", pdf: "https://arxiv.org/pdf/2511.00001" });
    const { paperId } = paper;
    expect(await as(member).papers.get({ clubId: club.id, paperId })).toMatchObject({
      brought: "paper",
      listings: [{ source: "huggingface", day: DAY, isBrought: true }],
    });
    await as(member).threads.post({ clubId: club.id, paperId, body: "Ours.", requestKey: crypto.randomUUID() });

    const clubId = otherClub.id;
    const api = as(stranger);
    await openRound(db, { club: otherClub });
    for (const ask of [
      () => api.papers.get({ clubId, paperId }),
      () => api.papers.listAuthors({ clubId, paperId }),
      () => api.threads.listComments({ clubId, paperId }),
      () => api.threads.post({ clubId, paperId, body: "Theirs.", requestKey: crypto.randomUUID() }),
      () => api.rounds.nominate({ clubId, paperId }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await api.threads.noteReading({ clubId, paperId, visitId: crypto.randomUUID() });
    expect(await db.threadVisitor.count({ where: { clubId } })).toBe(0);
    for (const query of [paperId, "2511.00001", "Brought", ""])
      expect(await api.papers.find({ clubId, query })).toEqual([]);
    expect(await api.feed.getDay({ clubId })).toMatchObject({ day: null, total: 0, papers: [] });
    expect(await api.feed.listDays({ clubId, month: "2025-11" })).toEqual([]);
    expect((await api.week.get({ clubId })).hasFeed).toBe(false);
  });

  test("is another club's own when that brings it, too", async () => {
    const { club, member, otherClub, stranger } = await createCast(db);
    await bringItems(club, member, feedItem({ id: "2511.00001", title: "Once" }));
    expect(await bringItems(otherClub, stranger, feedItem({ id: "2511.00001", title: "Twice" }))).toMatchObject({
      created: 1,
    });
    expect((await papersOf(club, member, DAY)).map(({ title }) => title)).toEqual(["Once"]);
    expect((await papersOf(otherClub, stranger, DAY)).map(({ title }) => title)).toEqual(["Twice"]);
  });

  test("is for all when the operator imports it on the command line", async () => {
    const { otherClub, stranger } = await createCast(db);
    await importText(db, [feedItem({ title: "By the Operator" })]);
    expect(await papersOf(otherClub, stranger, DAY)).toMatchObject([{ title: "By the Operator", brought: null }]);
  });

  test("goes with its club, and with all that the club did with it", async () => {
    const { club, owner } = await createCast(db);
    await bringItems(club, owner, feedItem());
    const paper = await db.paper.findFirstOrThrow();
    const round = await openRound(db, { club });
    await nominate(db, { round, person: owner, paper });
    await db.pick.create({ data: { clubId: club.id, roundId: round.id, paperId: paper.id, position: 1 } });
    await createComment(db, { thread: await createThread(db, { club, paper }), author: owner });
    await db.club.delete({ where: { id: club.id } });
    expect(await db.paper.count()).toBe(0);
    expect(await db.paperIdentifier.count()).toBe(0);
  });
});

test("within a club, a file that names one id under two titles makes two of its papers one", async () => {
  const { club, owner, member } = await createCast(db);
  await bring(club, member, feedPage([{ title: "First Name" }, { title: "Second Name" }]));
  const [first, second] = await db.paper.findMany({ orderBy: { title: "asc" } });
  if (first === undefined || second === undefined) throw new Error("nothing was brought");
  const round = await openRound(db, { club });
  for (const paper of [first, second]) await nominate(db, { round, person: member, paper });
  await castBallot(db, { round, person: owner, approved: [second] });
  const items = ["First Name", "Second Name"].map((title) => feedItem({ id: "2511.00001", title }));
  await bringItems(club, member, ...items);
  expect(await db.nomination.findMany({ where: { roundId: round.id } })).toMatchObject([{ paperId: first.id }]);
  expect((await db.ballot.findFirstOrThrow({ where: { roundId: round.id } })).papers).toEqual([first.id]);
});
