// Papers for somebody who is about to name one.

import { createCast } from "@tests/factories/cast";
import { createListing } from "@tests/factories/listings";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { PAPERS_OFFERED } from "@/domain/papers/paper-limits";
import { getDb } from "@/server/db";

const db = getDb();

async function setScene() {
  const cast = await createCast(db);
  const find = async (query: string, person = cast.member) =>
    (await as(person).papers.find({ clubId: cast.club.id, query })).map(({ id }) => id);
  const discussed = async (title: string, daysAgo: number, club = cast.club) => {
    const paper = await createPaper(db, { title });
    const thread = await createThread(db, { club, paper });
    await createComment(db, { thread, author: cast.member, createdAt: new Date(Date.now() - daysAgo * 86_400_000) });
    return paper;
  };
  return { ...cast, find, discussed };
}

test("what the club talked about comes newest first, with all words in the title, in any case and order", async () => {
  const { club, member, find, discussed } = await setScene();
  const old = await discussed("Zebrafish Optimism in the Critic", 3);
  const recent = await discussed("A critic of zebrafish OPTIMISM", 1);
  await discussed("Zebrafish alone", 0);
  expect(await find("optimism zebraf")).toEqual([recent.id, old.id]);
  const [first] = await as(member).papers.find({ clubId: club.id, query: "optimism zebraf" });
  expect(first).toEqual({ id: recent.id, titleHtml: recent.titleHtml, arxivId: recent.arxivId, commentCount: 1 });
});

test("the feed is offered too, and papers of other clubs' talk are not, nor how much they talk", async () => {
  const { otherClub, find, discussed } = await setScene();
  const listed = await createPaper(db, { title: "Quokka listings" });
  await createListing(db, { paper: listed });
  await discussed("Quokka secrets", 0, otherClub);
  expect(await find("quokka")).toEqual([listed.id]);
});

test("an arXiv id, its address and the address of a page here find any paper", async () => {
  const { find } = await setScene();
  const paper = await createPaper(db, { arxivId: "2511.04321", title: "Said nowhere" });
  for (const query of [
    "2511.04321v2",
    "https://arxiv.org/pdf/2511.04321",
    paper.id,
    `http://x.org/c/y/papers/${paper.id}#thread`,
  ]) {
    expect(await find(query)).toEqual([paper.id]);
  }
  expect(await find("Said nowhere")).toEqual([]);
});

test("pattern characters match only themselves, and few papers are offered at once", async () => {
  const { find, discussed } = await setScene();
  const odd = await discussed("Wombat 100% \\ sure_thing", 0);
  for (let number = 0; number <= PAPERS_OFFERED; number += 1) await discussed(`Wombat ${number}00 words`, 1);
  expect(await find("wombat 0% \\ e_t")).toEqual([odd.id]);
  expect(await find("wombat % x")).toEqual([]);
  expect(await find("wombat")).toHaveLength(PAPERS_OFFERED);
});
