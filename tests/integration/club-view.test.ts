// The statement that completes a paper for a club says the same as the rule.
import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { completeFields } from "@/domain/papers/derive-paper";
import { type PaperFields, saidOnly } from "@/domain/papers/statement";
import { getDb } from "@/server/db";
import { clubPapers } from "@/server/papers/club-view";
import { toColumns } from "@/server/papers/paper-columns";
import { newPaperHtml, renderPapers } from "@/server/papers/render-papers";
import { saveAdditions } from "@/server/papers/save-additions.service";
import { queryRows } from "@/server/query-rows";

const db = getDb();

const anyFields: fc.Arbitrary<PaperFields> = fc
  .record(
    {
      abstract: fc.constantFrom("", "One.", "Two."),
      names: fc.constantFrom<string[]>([], ["Ada"], ["Ada", "Ben"]),
      counted: fc.constantFrom(0, 2, 9),
      organizationName: fc.constantFrom("A Lab", "B Lab"),
      publishedOn: fc.constantFrom("2025-01-01", "2025-01-02"),
      upvotes: fc.constantFrom(0, 5),
      aiKeywords: fc.constantFrom<string[]>([], ["one"], ["two", "three"]),
      githubRepo: fc.constantFrom("https://github.com/a/b", "https://github.com/c/d"),
    },
    { requiredKeys: ["names", "counted"] },
  )
  .map(({ names, counted, ...fields }) =>
    saidOnly({ ...fields, authors: names, authorCount: names.length > 0 ? names.length : counted }),
  );

test("for any words that were fetched and brought", async () => {
  const club = await createClub(db);
  await fc.assert(
    fc.asyncProperty(anyFields, anyFields, async (fetched, brought) => {
      const html = newPaperHtml();
      await renderPapers(html, [fetched, brought]);
      const bare = { abstract: null, authors: [], authorCount: 0, publishedOn: null, ...toColumns(fetched, html) };
      const { id: paperId } = await createPaper(db, bare);
      await saveAdditions(db, club.id, [{ paperId, fields: brought }], html);
      const [seen] = await queryRows<Record<string, unknown>>(db)`
        SELECT p.abstract_html AS "abstractHtml", p.authors, p.author_count AS "authorCount",
          p.organization_name AS "organizationName", p.published_on::text AS "publishedOn", p.upvotes,
          p.ai_keywords AS "aiKeywords", p.github_repo AS "githubRepo", p.brought
        FROM ${clubPapers(club.id)} WHERE p.id = ${paperId}::uuid`;
      const { abstract, ...expected } = completeFields(fetched, brought);
      expect(seen).toEqual({
        ...{ authors: [], authorCount: 0, organizationName: null, publishedOn: null, upvotes: null, aiKeywords: [] },
        ...{ githubRepo: null, abstractHtml: abstract === undefined ? null : `<p>${abstract}</p>` },
        ...expected,
        brought:
          Object.keys(expected).length + (abstract === undefined ? 0 : 1) > Object.keys(fetched).length
            ? "details"
            : null,
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);
