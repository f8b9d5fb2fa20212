import { parse, parseOne, taken } from "@tests/setup/parse-hf-item";
import { describe, expect, test } from "vitest";

describe("rejected, with a reason", () => {
  test.each([
    ["not an object", null, "not an object"],
    ["a list", [], "not an object"],
    ["no paper", { title: "A title" }, 'no "paper"'],
    ["paper is text", { paper: "2401.00001" }, 'no "paper"'],
  ])("%s", (_, item, reason) => {
    expect(parse([item])).toEqual([{ ok: false, where: "item 1", reason: expect.stringContaining(reason) }]);
  });

  test.each([
    ["no id", { id: undefined }, "no id"],
    ["id is a number", { id: 2401.1 }, "no id"],
    ["id of another kind", { id: "<b>x</b>" }, "not an arXiv id"],
    ["no title", { title: "" }, "no title"],
    ["a title of white space and U+0000", { title: " \n\u0000 " }, "no title"],
    ["title is a number", { title: 7 }, "title is not text"],
    ["an absurd title", { title: "x".repeat(501) }, "501 characters"],
    ["summary is an object", { summary: {} }, "abstract is not text"],
    ["an absurd summary", { summary: "x".repeat(20_001) }, "20001 characters"],
    ["authors is text", { authors: "Ada" }, "not a list"],
    ["an author without a name", { authors: [{}] }, "no name"],
    ["too many authors", { authors: Array.from({ length: 20_001 }, () => ({ name: "A" })) }, "20001 authors"],
    ["an absurd name", { authors: [{ name: "x".repeat(301) }] }, "too long"],
    ["no day", { submittedOnDailyAt: undefined }, "which day"],
    ["a day that is none", { submittedOnDailyAt: "2025-02-30T00:00:00.000Z" }, "not a date"],
    ["a day in another age", { submittedOnDailyAt: "0001-01-01T00:00:00.000Z" }, "not a date"],
    ["a day as a number", { submittedOnDailyAt: 1_757_462_400_000 }, "not a date"],
  ])("%s", (_, paper, reason) => {
    expect(parseOne(paper)).toEqual({ ok: false, where: "item 1", reason: expect.stringContaining(reason) });
  });
});

describe("accessories that are wrong are left out", () => {
  test.each([
    ["counts", { upvotes: -1, githubStars: "12" }, { numComments: 2 ** 31 }],
    ["addresses that are none", { githubRepo: "github.com/a/b", projectPage: "not an address" }, { thumbnail: 5 }],
    ["addresses that do things", { githubRepo: "javascript:alert(1)", projectPage: "data:text/html,x" }, {}],
    ["addresses with a password", { projectPage: "https://user:word@example.org/" }, { thumbnail: "ftp://x.org/" }],
    ["absurd addresses", { projectPage: `https://example.org/${"x".repeat(2_000)}` }, {}],
    ["an organization without a name", { organization: { avatar: "/x.svg" } }, { organization: "Tencent" }],
    ["keywords and media of other types", { ai_keywords: [1, null, ""], mediaUrls: ["mailto:a@b.c", {}] }, {}],
    ["dates that are none", { publishedAt: "soon", withdrawnAt: "2025-13-01T00:00:00Z" }, {}],
    ["a summary that is none", { ai_summary: ["x"], summary: null }, {}],
  ])("%s", (_, paper, item) => {
    expect(taken(paper, item).paper).toEqual({
      arxivId: "2401.00001",
      title: "A title",
      authors: ["Ada"],
      authorCount: 1,
    });
  });
});
