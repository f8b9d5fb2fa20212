import { nextNumber, uniqueSuffix, workerNumber } from "@tests/factories/sequence";
import { titleKey } from "@/domain/papers/title-key";
import type { Paper, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { escapeText } from "@/server/text/escape-text";
import { HTML_VERSION } from "@/server/text/html-version";

/** A paper as the API would have brought it, with an arXiv id, two authors and a plain abstract. */
export async function createPaper(
  db: Db,
  fields: { title?: string; abstract?: string | null } & Partial<Prisma.PaperUncheckedCreateInput> = {},
): Promise<Paper> {
  const suffix = uniqueSuffix("paper");
  const title = fields.title ?? `On the Patience of Small Models, Part ${suffix}`;
  const plain = `We watch a small model wait ${suffix} times and report what it learns from waiting.`;
  const abstract = fields.abstract === undefined ? plain : fields.abstract;
  return db.paper.create({
    data: {
      arxivId: arxivIdOf(nextNumber("arXiv id")),
      title,
      titleKey: titleKey(title),
      titleHtml: escapeText(title),
      abstract,
      abstractHtml: abstract === null ? null : `<p>${escapeText(abstract)}</p>`,
      teaserHtml: abstract === null ? null : escapeText(abstract),
      htmlVersion: HTML_VERSION,
      authority: "api",
      authors: ["Mira Lindqvist", "Tomás Herrera"],
      authorCount: 2,
      publishedOn: new Date("2026-01-02"),
      ...fields,
    },
  });
}

/** A month of its own for every worker, so that two of them never name one paper. */
function arxivIdOf(number: number): string {
  const worker = workerNumber() ?? 0;
  const month = `${26 + Math.floor(worker / 12)}${String((worker % 12) + 1).padStart(2, "0")}`;
  return `${month}.${String(number).padStart(5, "0")}`;
}
