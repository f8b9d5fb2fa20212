// A link that a club adds to a paper which came as text.

import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

async function setScene() {
  const cast = await createCast(db);
  const paper = await createPaper(db, { arxivId: null });
  const add = (link: string, paperId = paper.id) =>
    as(cast.member).feed.addPaperLink({ clubId: cast.club.id, paperId, link });
  const linksFor = async (person: { id: string }, club: { id: string }) =>
    (await as(person).papers.get({ clubId: club.id, paperId: paper.id })).links;
  return { ...cast, paper, add, linksFor };
}

test("shows on the paper's page in this club, and in no other", async () => {
  const { add, linksFor, observer, club, stranger, otherClub } = await setScene();
  await add("https://arxiv.org/pdf/2501.09891v2");
  await add("https://doi.org/10.1000/ABC");
  expect(await linksFor(observer, club)).toMatchObject({
    arxiv: "https://arxiv.org/abs/2501.09891",
    pdf: "https://arxiv.org/pdf/2501.09891",
    doi: "https://doi.org/10.1000/abc",
  });
  expect(await linksFor(stranger, otherClub)).toMatchObject({ arxiv: null, pdf: null, doi: null });
});

test("is refused where it is none, twice, beside another, or another paper's", async () => {
  const { add, club } = await setScene();
  await expect(add("https://example.org/paper.pdf")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await add("2501.09892");
  await expect(add("2501.09892")).rejects.toMatchObject({ message: "This paper has this link." });
  await expect(add("2501.09893")).rejects.toMatchObject({ code: "CONFLICT" });
  const other = await createPaper(db, { clubId: club.id, arxivId: null });
  await expect(add("2501.09892", other.id)).rejects.toMatchObject({
    message: expect.stringContaining("another paper"),
  });
  await expect(add("10.1000/1", crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.paperIdentifier.count({ where: { paperId: other.id, kind: { not: "title" } } })).toBe(0);
});

test("of two at once, one is stored", async () => {
  const { add, paper } = await setScene();
  const results = await Promise.allSettled([add("2501.09894"), add("2501.09895")]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.paperIdentifier.count({ where: { paperId: paper.id, kind: "arxiv" } })).toBe(1);
});
