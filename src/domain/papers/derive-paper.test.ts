import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addStatement, MAX_STATEMENTS } from "@/domain/papers/add-statement";
import { completeFields, derivePaper } from "@/domain/papers/derive-paper";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import { PAPER_FIELDS, type PaperFields, type Ranks, type Statement, saidOnly } from "@/domain/papers/statement";

const ranks: Record<string, Ranks> = {
  api: { others: 1 },
  file: { others: 1 },
  page: { others: 2, organizationName: 0 },
};
const ranksOf = (source: string): Ranks => ranks[source] ?? { others: 9 };
const derive = (...statements: Statement[]) => derivePaper(statements, ranksOf);

const pageDraft: PaperDraft = { title: "Page title", abstract: "From the page.", authors: [], authorCount: 13 };
const apiDraft: PaperDraft = {
  arxivId: "2401.00001",
  title: "API title",
  authors: ["Ada", "Ben"],
  authorCount: 2,
  upvotes: 0,
};
const api = (fields: Partial<PaperDraft>, day: string | null = "2025-11-05"): Statement => ({
  source: "api",
  day,
  fields,
});
const page = (fields: Partial<PaperDraft>, day: string | null = "2025-11-05"): Statement => ({
  source: "page",
  day,
  fields,
});

describe("a paper from its statements", () => {
  const both = { title: "API title", abstract: "From the page.", authors: ["Ada", "Ben"], authorCount: 2, upvotes: 0 };

  test.each([
    ["first", [page(pageDraft), api(apiDraft)]],
    ["last, and much later", [api(apiDraft), page(pageDraft, "2026-01-01")]],
  ])("an API's words count, and page text that came %s fills the gaps", (_, statements) => {
    expect(derive(...statements)).toEqual(both);
  });

  test("a source may rank before others for a field", () => {
    expect(derive(page({ organizationName: "A Lab" }), api({ organizationName: "lab" }, "2025-11-04"))).toEqual({
      organizationName: "A Lab",
    });
  });

  test("of sources of equal rank the newest day counts, and on the same day the last statement", () => {
    const later = api({ ...apiDraft, upvotes: 7 }, "2025-11-06");
    expect(derive(later, api(apiDraft)).upvotes).toBe(7);
    expect(derive(api(apiDraft), later).upvotes).toBe(7);
    expect(derive(api({ upvotes: 1 }), { ...api({ upvotes: 2 }), source: "file" }).upvotes).toBe(2);
  });

  test("words without a day give way", () => {
    expect(derive(page(pageDraft), page({ abstract: "Ours." }, null)).abstract).toBe("From the page.");
  });

  test("names count for more than their number, and bring their own", () => {
    expect(derive(api({ authorCount: 9 }), page({ authors: ["Ada"], authorCount: 1 }))).toEqual({
      authors: ["Ada"],
      authorCount: 1,
    });
  });

  test("a source that is no longer known is believed last", () => {
    expect(derive(page({ title: "Known" }), { source: "gone", day: "2026-01-01", fields: { title: "Gone" } })).toEqual({
      title: "Known",
    });
  });
});

test("what is there is completed by what is missing, and the names' number goes with the names", () => {
  const fetched: PaperFields = { title: "Fetched", authorCount: 4 };
  const brought: PaperFields = { title: "Brought", abstract: "Brought.", authors: ["Ada"], authorCount: 1 };
  expect(completeFields(fetched, brought)).toEqual({
    title: "Fetched",
    abstract: "Brought.",
    authors: ["Ada"],
    authorCount: 1,
  });
});

describe("statements of one source", () => {
  test("of one day are one: what it says again completes what it said", () => {
    const known = addStatement([], api({ title: "One", abstract: "Said." }));
    expect(addStatement(known, api({ title: "Two", authors: [], authorCount: 0 }))).toMatchObject([
      { day: "2025-11-05", fields: { title: "Two", abstract: "Said." } },
    ]);
  });

  test("are bounded, and nothing that only the oldest said is lost", () => {
    let all: Statement[] = [];
    for (let number = 0; number < MAX_STATEMENTS + 20; number += 1) {
      const day = new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
      all = addStatement(all, api({ upvotes: number, ...(number === 0 && { abstract: "Said once." }) }, day));
    }
    expect(all).toHaveLength(MAX_STATEMENTS);
    expect(derive(...all)).toEqual({ upvotes: MAX_STATEMENTS + 19, abstract: "Said once." });
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
const anyStatement: fc.Arbitrary<Statement> = fc.record({
  source: fc.constantFrom("api", "page"),
  day: fc.option(fc.constantFrom("2025-01-01", "2025-01-02", "2025-01-03")),
  fields: anyDraft,
});
/** One statement a source and day. */
const anyStatements = fc.uniqueArray(anyStatement, {
  minLength: 1,
  maxLength: 6,
  selector: ({ source, day }) => `${source} ${day}`,
});

const addAll = (statements: readonly Statement[]) => statements.reduce<Statement[]>(addStatement, []);

describe("for any statements", () => {
  test("the order makes no difference, nor do repetitions", () => {
    const orders = anyStatements.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all)),
      ),
    );
    fc.assert(
      fc.property(orders, ([all, shuffled, again]) => {
        expect(derive(...addAll([...shuffled, ...again]))).toEqual(derive(...addAll(all)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("nothing that was said is lost to nothing", () => {
    fc.assert(
      fc.property(anyStatements, (all) => {
        const result = Object.keys(derive(...addAll(all)));
        for (const { fields } of all) expect(result).toEqual(expect.arrayContaining(Object.keys(saidOnly(fields))));
      }),
    );
  });

  test("what is fetched is never changed by what is brought", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (fetched, brought) => {
        const [known, added] = [saidOnly(fetched), saidOnly(brought)];
        const both = completeFields(known, added);
        for (const field of PAPER_FIELDS) {
          if (field in known && field !== "authorCount") expect(both[field]).toEqual(known[field]);
        }
      }),
    );
  });
});
