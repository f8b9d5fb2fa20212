import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces, type ParsedItem, type TakenItem } from "@/domain/feed/parsed-item";

const recorded: unknown[] = JSON.parse(readFileSync("tests/fixtures/feed/hf-items.json", "utf8"));

function parse(items: readonly unknown[]): ParsedItem[] {
  return parseHfItems(items, { placeOf: countPlaces() });
}

const plain = {
  id: "2401.00001",
  title: "A title",
  authors: [{ name: "Ada" }],
  submittedOnDailyAt: "2024-01-02T00:00:00.000Z",
};

/** An item of one sound paper with some fields of the paper, or of the item, replaced. */
function parseOne(paper: object, item: object = {}): ParsedItem {
  const [parsed] = parse([{ paper: { ...plain, ...paper }, ...item }]);
  if (parsed === undefined) throw new Error("an item got lost");
  return parsed;
}

function taken(paper: object, item: object = {}): TakenItem {
  const parsed = parseOne(paper, item);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed;
}

test("an item gives its paper and its listing", () => {
  expect(parse(recorded)).toEqual([
    {
      ok: true,
      where: "item 1",
      paper: {
        arxivId: "2509.08721",
        title: "Sharing is Caring: Efficient LM Post-Training with Collective RL Experience Sharing",
        abstract:
          "Machines of many owners train one kind of model and pass each other their rollouts instead of their weights. With $n$ peers each sees up to \\emph{n} times the experience. Our own words, for our tests.",
        authors: ["Jeffrey Amico", "Gabriel Passamani Andrade"],
        authorCount: 3,
        organizationName: "Gensyn AI",
        organizationLogo: "https://huggingface.co/avatars/gensyn.jpeg",
        publishedOn: "2025-09-10",
        upvotes: 665,
        sourceComments: 56,
        aiSummary: "A sentence of ours in place of the machine's.",
        aiKeywords: ["reinforcement learning", "rollouts"],
        githubRepo: "https://github.com/gensyn-ai/rl-swarm",
        githubStars: 1687,
        projectPage: "https://blog.gensyn.ai/sapo-efficient-lm-post-training-with-collective-rl/",
        thumbnailUrl: "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2509.08721.png",
        mediaUrls: [
          "https://cdn-uploads.huggingface.co/production/uploads/one.png",
          "https://huggingface.co/media/two.mp4",
        ],
      },
      listing: { day: "2025-09-11", position: 0, upvotes: 665, comments: 56, submittedBy: "Ben" },
    },
    {
      ok: true,
      where: "item 2",
      paper: {
        arxivId: "2509.04664",
        title: "Why Language Models Hallucinate",
        abstract: "Guessing pays under most ways of grading, so models learn to guess. Our own words, for our tests.",
        authors: ["Adam Tauman Kalai"],
        authorCount: 1,
        publishedOn: "2025-09-04",
        upvotes: 0,
        sourceComments: 0,
        thumbnailUrl: "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2509.04664.png",
        withdrawnAt: "2025-09-20T08:00:00.000Z",
      },
      listing: { day: "2025-09-11", position: 1, upvotes: 0, comments: 0 },
    },
  ]);
});

describe("traps", () => {
  test("the outer publishedAt is hours off and not used", () => {
    const inner = { publishedAt: "2025-09-11T01:00:00.000Z" };
    expect(taken(inner, { publishedAt: "2025-09-10T20:00:00.000Z" }).paper.publishedOn).toBe("2025-09-11");
    expect(taken({}, { publishedAt: "2025-09-10T20:00:00.000Z" }).paper.publishedOn).toBeUndefined();
  });

  test.each([
    ["UTC midnight", "2025-09-10T00:00:00.000Z", "2025-09-10"],
    ["an instant", "2025-09-10T23:59:59.999Z", "2025-09-10"],
    ["an instant with an offset", "2025-09-10T23:30:00-05:00", "2025-09-11"],
    ["an instant without one", "2025-09-10T20:30:00", "2025-09-10"],
    ["a bare day", "2025-09-10", "2025-09-10"],
  ])("the day listed may be %s", (_, submittedOnDailyAt, day) => {
    expect(taken({ submittedOnDailyAt }).listing.day).toBe(day);
  });

  test("three thousand authors keep their order", () => {
    const authors = Array.from({ length: 3303 }, (_, index) => ({ name: `Author ${index}`, hidden: false }));
    const { paper } = taken({ authors });
    expect([paper.authorCount, paper.authors.at(-1)]).toEqual([3303, "Author 3302"]);
  });

  test("submittedBy may be missing, or known from the paper only", () => {
    expect(taken({}).listing.submittedBy).toBeUndefined();
    expect(taken({ submittedOnDailyBy: { name: "ada" } }).listing.submittedBy).toBe("ada");
  });

  test("the same paper on two days is two listings", () => {
    const [first, second] = parse(
      ["2024-04-05", "2024-04-08"].map((submittedOnDailyAt) => ({ paper: { ...plain, submittedOnDailyAt } })),
    );
    expect([first, second]).toMatchObject([
      { ok: true, listing: { day: "2024-04-05", position: 0 } },
      { ok: true, listing: { day: "2024-04-08", position: 0 } },
    ]);
  });

  test("U+0000 goes, a lone surrogate becomes U+FFFD, zero-width characters stay", () => {
    const { paper } = taken({ title: "A\u0000B\ud800C\u200dD", authors: [{ name: "A\u0000da" }] });
    expect(paper).toMatchObject({ title: "AB\ufffdC\u200dD", authors: ["Ada"] });
  });

  test("the requested day is used where an item does not say its own", () => {
    const paper = { ...plain, submittedOnDailyAt: undefined };
    const [item] = parseHfItems([{ paper }], { placeOf: countPlaces(), askedDay: "2024-05-06", firstNumber: 101 });
    expect(item).toMatchObject({ ok: true, where: "item 101", listing: { day: "2024-05-06" } });
  });

  test("in the shape of 2024 the outer publishedAt alone says the day listed", () => {
    const paper = { ...plain, submittedOnDailyAt: undefined, publishedAt: "2024-05-03T00:00:00.000Z" };
    const item = { paper, publishedAt: "2024-05-06T00:00:00.000Z" };
    const [alone] = parse([item]);
    expect(alone).toMatchObject({ ok: true, paper: { publishedOn: "2024-05-03" }, listing: { day: "2024-05-06" } });
    const [asked] = parseHfItems([item], { placeOf: countPlaces(), askedDay: "2024-05-07" });
    expect(asked).toMatchObject({ ok: true, listing: { day: "2024-05-07" } });
    expect(taken({}, { publishedAt: "2024-05-06T00:00:00.000Z" }).listing.day).toBe("2024-01-02");
    expect(parseOne({ submittedOnDailyAt: null }, { publishedAt: "soon" })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("no date"),
    });
  });
});

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
    ["no day", { submittedOnDailyAt: undefined }, "on which day"],
    ["a day that is none", { submittedOnDailyAt: "2025-02-30T00:00:00.000Z" }, "no date"],
    ["a day in another age", { submittedOnDailyAt: "0001-01-01T00:00:00.000Z" }, "no date"],
    ["a day as a number", { submittedOnDailyAt: 1_757_462_400_000 }, "no date"],
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

test("whatever JSON comes in, each item is taken or rejected, and what is taken can be stored", () => {
  const anyPaper = fc.record(
    { title: fc.string({ unit: "binary" }), summary: fc.jsonValue(), authors: fc.jsonValue(), upvotes: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), anyPaper)), (papers) => {
      const parsed = parse(papers.map((paper) => ({ paper: { ...plain, ...Object(paper) } })));
      expect(parsed.map((item) => item.where)).toEqual(papers.map((_, index) => `item ${index + 1}`));
      expect(parsed.every((item) => item.ok || item.reason.endsWith("."))).toBe(true);
      expect(JSON.stringify(parsed.filter((item) => item.ok))).not.toMatch(/\\u0000|\\ud[89a-f]/);
    }),
  );
});
