import { nextNumber, uniqueSuffix, workerNumber } from "@tests/factories/sequence";
import { identifiersOf } from "@/domain/papers/identity";
import { escapeHtml } from "@/domain/text/escape-html";
import type { Paper, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";

type Ids = { arxivId: string | null; doi: string | null };

/**
 * A paper as it would have been fetched, with an arXiv id, two authors and a plain abstract; with `clubId`, as the club
 * brought it.
 */
export async function createPaper(
  db: Db,
  {
    arxivId = arxivIdOf(nextNumber("arXiv id")),
    doi = null,
    ...fields
  }: { title?: string; abstract?: string | null } & Partial<Ids & Prisma.PaperUncheckedCreateInput> = {},
): Promise<Paper & Ids> {
  const suffix = uniqueSuffix("paper");
  const title = fields.title ?? `On the Patience of Small Models, Part ${suffix}`;
  const plain = `We watch a small model wait ${suffix} times and report what it learns from waiting.`;
  const abstract = fields.abstract === undefined ? plain : fields.abstract;
  const identifiers = identifiersOf({ title, ...(arxivId !== null && { arxivId }), ...(doi !== null && { doi }) });
  const paper = await db.paper.create({
    data: {
      title,
      titleHtml: escapeHtml(title),
      abstract,
      abstractHtml: abstract === null ? null : `<p>${escapeHtml(abstract)}</p>`,
      teaserHtml: abstract === null ? null : escapeHtml(abstract),
      htmlVersion: HTML_VERSION,
      authors: ["Mira Lindqvist", "Tomás Herrera"],
      authorCount: 2,
      publishedOn: new Date("2026-01-02"),
      identifiers: { create: identifiers.map((identifier) => ({ ...identifier, clubId: fields.clubId ?? null })) },
      ...fields,
    },
  });
  return { ...paper, arxivId, doi };
}

/** A month of its own for every worker, so that two of them never name one paper. */
function arxivIdOf(number: number): string {
  const worker = workerNumber() ?? 0;
  const month = `${26 + Math.floor(worker / 12)}${String((worker % 12) + 1).padStart(2, "0")}`;
  return `${month}.${String(number).padStart(5, "0")}`;
}
