import { readFileSync } from "node:fs";
import { parse, parseOne, plain, taken } from "@tests/setup/parse-hf-item";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces } from "@/domain/feed/parsed-item";

const recorded: unknown[] = JSON.parse(readFileSync("tests/fixtures/feed/hf-items.json", "utf8"));

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
      reason: expect.stringContaining("not a date"),
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
