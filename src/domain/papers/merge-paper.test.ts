import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOf, hasChanges, mergeAccounts, type PaperAccount, withChanges } from "@/domain/papers/merge-paper";
import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";
import type { Weight } from "@/domain/papers/weight";

const api: Weight = { authority: "api", day: "2025-11-05" };
const page: Weight = { authority: "page", day: "2025-11-05" };

function merged(known: PaperAccount, draft: PaperDraft, weight: Weight): PaperAccount {
  return withChanges(known, mergeAccounts(known, accountOf(draft, weight)));
}

const pageDraft: PaperDraft = { title: "Page title", abstract: "From the page.", authors: [], authorCount: 13 };
const apiDraft: PaperDraft = {
  arxivId: "2401.00001",
  title: "API title",
  authors: ["Ada", "Ben"],
  authorCount: 2,
  upvotes: 0,
};

describe("merging an account into a known one", () => {
  test("an API's words replace page text, and what it leaves open stays", () => {
    expect(mergeAccounts(accountOf(pageDraft, page), accountOf(apiDraft, api))).toEqual({
      fields: apiDraft,
      weight: api,
      lighter: { abstract: page },
    });
  });

  test("page text fills gaps and replaces nothing that an API said, however old", () => {
    const later = { authority: "page", day: "2026-01-01" } as const;
    expect(mergeAccounts(accountOf(apiDraft, api), accountOf(pageDraft, later))).toEqual({
      fields: { abstract: "From the page." },
      lighter: { abstract: later },
    });
  });

  test.each([page, api])("of the same authority, a later day's words replace an earlier day's: %o", (weight) => {
    const later = { ...weight, day: "2025-11-06" };
    const known = accountOf(apiDraft, weight);
    expect(merged(known, { ...apiDraft, upvotes: 7 }, later).fields.upvotes).toBe(7);
    const older = { ...weight, day: "2025-11-04" };
    expect(mergeAccounts(known, accountOf({ ...apiDraft, title: "Old", upvotes: 7 }, older))).toEqual({ fields: {} });
  });

  test("on the same day the last word counts", () => {
    expect(mergeAccounts(accountOf(apiDraft, api), accountOf({ ...apiDraft, upvotes: 7 }, api))).toEqual({
      fields: { upvotes: 7 },
    });
  });

  test("words without a day give way", () => {
    const sample = accountOf(pageDraft, { authority: "page", day: null });
    expect(merged(sample, { ...pageDraft, abstract: "A real one." }, page).fields.abstract).toBe("A real one.");
  });

  test("the arXiv id, once known, is not replaced", () => {
    const later = { ...api, day: "2026-01-01" };
    expect(merged(accountOf(apiDraft, api), { ...apiDraft, arxivId: "2401.00002" }, later).fields.arxivId).toBe(
      "2401.00001",
    );
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
  .map(([fields, title, authors, counted]): PaperDraft => {
    return { ...fields, title, authors, authorCount: authors.length > 0 ? authors.length : counted };
  });
const day = fc.option(fc.constantFrom("2025-01-01", "2025-01-02", "2025-01-03"));
const anyWeight: fc.Arbitrary<Weight> = fc.record({ authority: fc.constantFrom<Authority>("api", "page"), day });
/** One account for each weight: what one source says of one day. */
const accounts = fc
  .uniqueArray(fc.tuple(anyDraft, anyWeight), {
    minLength: 1,
    maxLength: 6,
    selector: ([, { authority, day: of }]) => `${authority} ${of}`,
  })
  .map((drafts) => drafts.map(([draft, weight]) => accountOf(draft, weight)));

function merge(all: readonly PaperAccount[]): PaperAccount {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error("Nothing to merge.");
  return rest.reduce((known, other) => withChanges(known, mergeAccounts(known, other)), first);
}

/** Without what is not said, which may be absent or empty. */
function said({ fields, weight, lighter }: PaperAccount) {
  const isEmpty = (value: unknown) =>
    value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  const filled = Object.entries(fields).filter(
    ([field, value]) => !isEmpty(value) && !(field === "authorCount" && !value),
  );
  return { fields: Object.fromEntries(filled), weight, lighter };
}

describe("for any accounts", () => {
  test("merging again changes nothing", () => {
    fc.assert(
      fc.property(anyDraft, anyWeight, anyDraft, anyWeight, (first, firstWeight, second, secondWeight) => {
        const once = merged(accountOf(first, firstWeight), second, secondWeight);
        expect(hasChanges(mergeAccounts(once, accountOf(second, secondWeight)))).toBe(false);
      }),
    );
  });

  test("the order makes no difference, nor do repetitions", () => {
    const orders = accounts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all)),
      ),
    );
    fc.assert(
      fc.property(orders, ([all, shuffled, again]) => {
        expect(said(merge([...shuffled, ...again]))).toEqual(said(merge(all)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("nor does it, whether two groups were merged before they met", () => {
    fc.assert(
      fc.property(accounts, fc.nat(), (all, at) => {
        const cut = 1 + (at % all.length);
        const [left, right] = [all.slice(0, cut), all.slice(cut)];
        expect(said(merge(right.length === 0 ? [merge(left)] : [merge(left), merge(right)]))).toEqual(said(merge(all)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("nothing that was said is lost to nothing", () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const result = said(merge(all)).fields;
        for (const account of all)
          expect(Object.keys(result)).toEqual(expect.arrayContaining(Object.keys(said(account).fields)));
      }),
    );
  });
});
