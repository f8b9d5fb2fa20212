import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownPaper, mergePaper } from "@/domain/papers/merge-paper";
import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";

const nothing = {
  arxivId: null,
  doi: null,
  abstract: null,
  authors: [],
  authorCount: 0,
  organizationName: null,
  organizationLogo: null,
  publishedOn: null,
  upvotes: null,
  sourceComments: null,
  aiSummary: null,
  aiKeywords: [],
  githubRepo: null,
  githubStars: null,
  projectPage: null,
  thumbnailUrl: null,
  mediaUrls: [],
  withdrawnAt: null,
};

/** The paper that a first draft makes. */
function created(draft: PaperDraft, authority: Authority): KnownPaper {
  return { ...nothing, ...draft, authority };
}

function merged(paper: KnownPaper, draft: PaperDraft, authority: Authority): KnownPaper {
  return { ...paper, ...mergePaper(paper, draft, authority) };
}

const page: PaperDraft = { title: "Page title", abstract: "From the page.", authors: [], authorCount: 13 };
const api: PaperDraft = {
  arxivId: "2401.00001",
  title: "API title",
  authors: ["Ada", "Ben"],
  authorCount: 2,
  upvotes: 0,
};

describe("merging a draft into a paper", () => {
  test("an API's words replace page text, and what it leaves open stays", () => {
    expect(mergePaper(created(page, "page"), api, "api")).toEqual({
      arxivId: "2401.00001",
      title: "API title",
      authors: ["Ada", "Ben"],
      authorCount: 2,
      upvotes: 0,
      authority: "api",
    });
  });

  test("page text fills gaps and replaces nothing that an API said", () => {
    expect(mergePaper(created(api, "api"), page, "page")).toEqual({ abstract: "From the page." });
  });

  test("page text replaces older page text, an API's words older ones", () => {
    expect(mergePaper(created(page, "page"), { ...page, title: "Mended" }, "page")).toEqual({ title: "Mended" });
    expect(mergePaper(created(api, "api"), { ...api, upvotes: 7 }, "api")).toEqual({ upvotes: 7 });
  });

  test("the arXiv id, once known, is not replaced", () => {
    expect(mergePaper(created(api, "api"), { ...api, arxivId: "2401.00002" }, "api")).toEqual({});
  });
});

const text = fc.constantFrom("", "a", "b");
const count = fc.constantFrom(0, 1, 2);
const optional = fc.record(
  {
    abstract: text,
    organizationName: text,
    publishedOn: fc.constantFrom("2025-01-01", "2025-01-02"),
    upvotes: count,
    sourceComments: count,
    aiKeywords: fc.array(text, { maxLength: 2 }),
    githubStars: count,
    mediaUrls: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const anyDraft = fc
  .tuple(optional, fc.constantFrom("T", "U"), fc.array(fc.constantFrom("Ada", "Ben"), { maxLength: 2 }), count)
  .map(([fields, title, authors, counted]) => ({
    ...fields,
    title,
    authors,
    authorCount: authors.length > 0 ? authors.length : counted,
  }));
const pageDraft = anyDraft.map((draft) => ({ ...draft, authors: [] }));
const apiDraft = anyDraft.map((draft) => ({ ...draft, authorCount: draft.authors.length }));
const authority = fc.constantFrom<Authority>("api", "page");

describe("for any drafts", () => {
  test("merging again changes nothing", () => {
    fc.assert(
      fc.property(anyDraft, authority, anyDraft, authority, (first, by, second, secondBy) => {
        const once = merged(created(first, by), second, secondBy);
        expect(mergePaper(once, second, secondBy)).toEqual({});
      }),
    );
  });

  test("an API's and a page's account give the same in any order, however often repeated", () => {
    const order = fc.array(authority, { maxLength: 5 });
    fc.assert(
      fc.property(apiDraft, pageDraft, order, (fromApi, fromPage, repeats) => {
        const drafts = { api: fromApi, page: fromPage };
        const expected = merged(created(fromApi, "api"), fromPage, "page");
        let paper = merged(created(fromPage, "page"), fromApi, "api");
        for (const by of repeats) paper = merged(paper, drafts[by], by);
        const plain = (known: KnownPaper) => ({ ...nothing, ...known, abstract: known.abstract || null });
        expect({ ...plain(paper), organizationName: paper.organizationName || null }).toEqual({
          ...plain(expected),
          organizationName: expected.organizationName || null,
        });
      }),
    );
  });

  test("nothing filled becomes empty", () => {
    fc.assert(
      fc.property(anyDraft, authority, anyDraft, authority, (first, by, second, secondBy) => {
        const before = created(first, by);
        const after = merged(before, second, secondBy);
        for (const [field, value] of Object.entries(before)) {
          const isFilled = Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== 0;
          if (isFilled)
            expect(after[field as keyof KnownPaper], field).toSatisfy(
              (now: unknown) =>
                now !== null && now !== "" && now !== undefined && !(Array.isArray(now) && now.length === 0),
            );
        }
      }),
    );
  });
});
