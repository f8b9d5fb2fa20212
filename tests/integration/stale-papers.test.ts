import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { renderStaleAdditions } from "@/server/papers/render-stale-additions.service";
import { renderStalePapers } from "@/server/papers/render-stale-papers.service";
import { HTML_VERSION } from "@/server/text/html-version";

const db = getDb();
const stale = { htmlVersion: HTML_VERSION - 1, titleHtml: "old", abstractHtml: "<p>old</p>", teaserHtml: "old" };
const find = (id: string) => db.paper.findUniqueOrThrow({ where: { id } });

test("what an older renderer made is rendered anew, once, and nothing else is touched", async () => {
  const papers = [];
  for (let number = 0; number < 25; number += 1) {
    const { id } = await createPaper(db, { title: `Bounds on \\(n_{${number}}\\)` });
    papers.push(
      await db.paper.update({ where: { id }, data: { ...stale, abstract: "So \\begin{align}a &= b\\end{align}" } }),
    );
  }
  const { id: bareId } = await createPaper(db, { title: "No abstract" });
  await db.paper.update({ where: { id: bareId }, data: { htmlVersion: 1, abstract: null, abstractHtml: null } });
  const { id: newId } = await createPaper(db, { title: "New" });
  await db.paper.update({ where: { id: newId }, data: { titleHtml: "by a newer one", htmlVersion: HTML_VERSION + 1 } });

  expect(await renderStalePapers(db)).toBe(26);
  for (const { id, updatedAt } of papers) {
    const paper = await find(id);
    expect(paper).toMatchObject({ htmlVersion: HTML_VERSION, updatedAt });
    expect(paper.titleHtml).toMatch(/^Bounds on <math>/);
    expect(paper.abstractHtml).toMatch(/^<p>So <span class="formula-display"/);
    expect(paper.teaserHtml).toMatch(/^So <math><mtable/);
  }
  expect(await find(bareId)).toMatchObject({ titleHtml: "No abstract", abstractHtml: null, teaserHtml: null });
  expect((await find(newId)).titleHtml).toBe("by a newer one");
  expect(await renderStalePapers(db)).toBe(0);
});

test("it stops when it is asked to", async () => {
  const { id } = await createPaper(db, { title: "Waits" });
  await db.paper.update({ where: { id }, data: stale });
  const stopped = AbortSignal.abort();
  expect(await renderStalePapers(db, stopped)).toBe(0);
  expect((await find(id)).titleHtml).toBe("old");
  expect(await renderStalePapers(db)).toBe(1);
});

test("what a club brought beside a paper is rendered anew, too", async () => {
  const [paper, club] = [await createPaper(db), await createClub(db)];
  const place = { clubId: club.id, paperId: paper.id };
  const addition = {
    abstract: "So $a = b$.",
    abstractHtml: "<p>old</p>",
    teaserHtml: "old",
    htmlVersion: HTML_VERSION - 1,
  };
  await db.paperAddition.create({ data: { ...place, ...addition } });
  expect(await renderStaleAdditions(db)).toBe(1);
  const { abstractHtml, teaserHtml, htmlVersion } = await db.paperAddition.findFirstOrThrow({ where: place });
  expect({ abstractHtml, teaserHtml, htmlVersion }).toEqual({
    abstractHtml: expect.stringMatching(/^<p>So <math/),
    teaserHtml: expect.stringMatching(/^So <math/),
    htmlVersion: HTML_VERSION,
  });
  expect(await renderStaleAdditions(db)).toBe(0);
});
