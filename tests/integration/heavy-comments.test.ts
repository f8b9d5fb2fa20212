// Comments that are too long, too deep, or made to be slow: a limit, and a word that says what to do.

import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { formulaBombs } from "@tests/text/formula-bombs";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

async function setScene() {
  const { club, member } = await createCast(getDb());
  const { id: paperId } = await createPaper(getDb());
  const post = (body: string) =>
    as(member).threads.post({ clubId: club.id, paperId, body, requestKey: crypto.randomUUID() });
  return { club, member, post };
}

test.each([
  ["1 MB", "a".repeat(1_000_000), "Use at most 20,000 characters."],
  ["20,001 owls", "🦉".repeat(20_001), "Use at most 20,000 characters."],
  ["quotes in quotes", `${">".repeat(60)} x`, "nested at most 40 levels deep"],
  ["lists in lists", `${"- ".repeat(60)}x`, "nested at most 40 levels deep"],
  ["quotes and lists in turn", `${"> - ".repeat(30)}x`, "nested at most 40 levels deep"],
  ["emphasis in emphasis", `${"*a ".repeat(60)}${"b* ".repeat(60)}`, "nested at most 40 levels deep"],
  ["a table of bars", `|${"a|".repeat(100)}\n|${"-|".repeat(100)}\n${"|\n".repeat(9_000)}`, "Use fewer of them"],
  ["notes called a thousand times", `[^a]: b\n\n${"[^a]".repeat(4_900)}`, "Use fewer of them"],
  ["nothing that can be seen", "\u200B\u2060\u00AD\u{1D159}", "no visible characters"],
])("%s: refused in the preview and on posting, with a word", async (_, body, words) => {
  const { club, member, post } = await setScene();
  const refusal = { message: expect.stringContaining(words) };
  await expect(as(member).threads.preview({ clubId: club.id, body })).rejects.toMatchObject(refusal);
  await expect(post(body)).rejects.toMatchObject(refusal);
  expect(await getDb().comment.count({ where: { clubId: club.id } })).toBe(0);
});

test.each([
  [
    "formulas that blow up",
    Object.values(formulaBombs)
      .map((tex) => `$$${tex}$$`)
      .slice(0, 12)
      .join("\n\n"),
  ],
  ["open brackets", "[".repeat(20_000)],
  ["open notes", "[^".repeat(10_000)],
  ["addresses without an end", "a1@".repeat(6_666)],
  ["underscores without an end", "a_".repeat(10_000)],
  ["directions turned and never turned back", "\u202E\u2067x".repeat(6_000)],
  ["a pile of marks", `x${"\u0301".repeat(19_000)}`],
])("%s: taken, found and read in good time", async (_, heavy) => {
  const { club, member, post } = await setScene();
  const body = `needle ${heavy}`.slice(0, 20_000);
  const from = performance.now();
  const { id: commentId } = await post(body);
  const { hits } = await as(member).threads.search({ clubId: club.id, query: "needle" });
  expect(hits.map(({ id }) => id)).toEqual([commentId]);
  expect((await as(member).threads.getSource({ clubId: club.id, commentId })).body).toBe(body);
  expect(performance.now() - from).toBeLessThan(5_000); // half a second here; "a1@" once took a minute
});
