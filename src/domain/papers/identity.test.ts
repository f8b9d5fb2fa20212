import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseDoi } from "@/domain/papers/doi";
import { findSamePaper, type Identified, identifiersOf, listTwins, newIdentifiers } from "@/domain/papers/identity";
import { MAX_TITLE_KEY_LENGTH } from "@/domain/papers/paper-limits";
import { titleKey } from "@/domain/papers/title-key";

describe("a DOI", () => {
  test.each([
    ["10.1145/3292500.3330701", "10.1145/3292500.3330701"],
    ["doi:10.1038/NATURE14539", "10.1038/nature14539"],
    ["DOI 10.1038/nature14539.", "10.1038/nature14539"],
    ["https://doi.org/10.1038/nature14539", "10.1038/nature14539"],
    ["http://dx.doi.org/10.1016/S0010-8650(98)00003-X),", "10.1016/s0010-8650(98)00003-x"],
    ["https://doi.org/10.1002/(SICI)1097-0258(19980815)17%3A15", "10.1002/(sici)1097-0258(19980815)17:15"],
    ["https://doi.org/10.1000/100%", "10.1000/100%"],
  ])("%s is %s", (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  test.each(["", "10.1145", "11.1145/1", "doi:", "10.1/x", "10.1000/a b", `10.1000/${"x".repeat(400)}`])(
    "%s is none",
    (text) => {
      expect(normaliseDoi(text)).toBeUndefined();
    },
  );
});

describe("a title key", () => {
  test.each([
    ["case, white space and punctuation fold", "Go-Explore:  a\n NEW approach…", "go explore a new approach"],
    ["width and ligatures fold", "Ｔｒａｎｓ\ufb01gure", "transfigure"],
    ["Cyrillic stays", "Внимание — это всё", "внимание это всё"],
    ["Chinese stays", "注意力《机制》", "注意力 机制"],
    ["Devanagari keeps its vowel signs", "ध्यान ही सब", "ध्यान ही सब"],
    ["accents stay", "Gödel’s machine", "gödel s machine"],
    ["composed and decomposed are the same", "Go\u0308del", "gödel"],
    ["no letter at all", " ??  ! ", "?? !"],
  ])("%s", (_, title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  test("is stable under itself, short enough for its index, and whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(1, 40), (text, times) => {
        const key = titleKey(text.repeat(times));
        expect(titleKey(key)).toBe(key);
        expect([...key].length).toBeLessThanOrEqual(MAX_TITLE_KEY_LENGTH);
        expect(key).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe("which paper a draft is about", () => {
  const paper = (arxivId: string | null, doi: string | null, ...titles: string[]): Identified => ({
    identifiers: [
      ...(arxivId === null ? [] : [{ kind: "arxiv" as const, value: arxivId }]),
      ...(doi === null ? [] : [{ kind: "doi" as const, value: doi }]),
      ...(titles.length === 0 ? ["one title"] : titles).map((value) => ({ kind: "title" as const, value })),
    ],
  });
  const draft = (fields: Parameters<typeof identifiersOf>[0]): Identified => ({ identifiers: identifiersOf(fields) });
  const byTitle = paper(null, null);
  const byDoi = paper(null, "10.1000/1");
  const byId = paper("2401.00001", null, "an earlier title");
  const other = paper("2401.00002", null);

  test.each([
    ["the arXiv id before all", { arxivId: "2401.00001", doi: "10.1000/1" }, byId],
    ["the DOI before the title", { doi: "10.1000/1" }, byDoi],
    ["the title, of a paper that still lacks its id", { arxivId: "2401.00009" }, byTitle],
    ["the title alone", {}, byTitle],
  ])("%s", (_, ids, expected) => {
    expect(findSamePaper(draft({ ...ids, title: "One Title" }), [other, byTitle, byDoi, byId])).toBe(expected);
  });

  test("another arXiv id under the same title is another paper", () => {
    expect(findSamePaper(draft({ arxivId: "2401.00001", title: "One title" }), [other])).toBeUndefined();
  });

  test("a title without ids is the paper of that title, ids or not", () => {
    expect(findSamePaper(draft({ title: "One title" }), [other])).toBe(other);
  });

  test("any title that a paper was ever known by finds it", () => {
    const renamed = paper("2401.00003", null, "one title", "a later title");
    for (const title of ["One title", "A later title"])
      expect(findSamePaper(draft({ title }), [renamed])).toBe(renamed);
  });

  test("arXiv's own DOI is an arXiv id", () => {
    expect(identifiersOf({ doi: "10.48550/arxiv.2401.00001", title: "One title" })).toEqual([
      { kind: "arxiv", value: "2401.00001" },
      { kind: "title", value: "one title" },
    ]);
  });

  test("a paper known by title alone turns out to be one that was known by id", () => {
    const said = draft({ arxivId: "2401.00001", title: "One title" });
    expect(listTwins(said, byId, [other, byTitle, byDoi, byId])).toEqual([byTitle]);
    expect(listTwins(draft({ title: "One title" }), byDoi, [byTitle, byDoi])).toEqual([]);
  });

  test("two papers of which each had one id are one when a draft has both, unless their ids differ", () => {
    const said = draft({ arxivId: "2401.00001", doi: "10.1000/1", title: "Any" });
    expect(listTwins(said, byId, [byId, byDoi])).toEqual([byDoi]);
    const ofAnotherDoi = paper("2401.00001", "10.1000/2");
    expect(listTwins(said, ofAnotherDoi, [ofAnotherDoi, byDoi])).toEqual([]);
  });

  test("an id is found out once, and never taken from another paper", () => {
    const said = draft({ arxivId: "2401.00001", doi: "10.1000/1", title: "A new title" });
    expect(newIdentifiers(said, byId, [])).toEqual([
      { kind: "doi", value: "10.1000/1" },
      { kind: "title", value: "a new title" },
    ]);
    expect(newIdentifiers(said, byId, [byDoi])).toEqual([{ kind: "title", value: "a new title" }]);
    expect(newIdentifiers(draft({ doi: "10.1000/9", title: "One title" }), byDoi, [])).toEqual([]);
  });
});
