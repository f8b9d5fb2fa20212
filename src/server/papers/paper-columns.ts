import type { PaperFields } from "@/domain/papers/statement";
import { saidOnly } from "@/domain/papers/statement";
import type { Paper, Prisma } from "@/generated/prisma/client";
import { findHtml, type PaperHtml } from "@/server/papers/render-papers";
import { HTML_VERSION } from "@/server/text/html-version";

/** A stored paper's fields as the rules compare them with what is said. */
export function fieldsOf({ publishedOn, withdrawnAt, ...paper }: Paper): PaperFields {
  const said = Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== null));
  return saidOnly({
    ...said,
    ...(publishedOn !== null && { publishedOn: publishedOn.toISOString().slice(0, 10) }),
    ...(withdrawnAt !== null && { withdrawnAt: withdrawnAt.toISOString() }),
  });
}

/** The row of a paper that is not stored yet. Its texts are in `html`. */
export function toNewPaper(
  { id, clubId }: { id: string; clubId: string | null },
  fields: PaperFields,
  html: PaperHtml,
): Prisma.PaperCreateManyInput {
  const { title } = fields;
  if (title === undefined) throw new Error("A paper without a title came past the parser.");
  const titleHtml = findHtml(html.titles, title);
  return { id, clubId, ...toColumns(fields, html), title, titleHtml, htmlVersion: HTML_VERSION };
}

/** What changes in a stored paper, rendered text included. */
export function toPaperUpdate(changes: PaperFields, html: PaperHtml): Prisma.PaperUpdateInput {
  const { title } = changes;
  return {
    ...toColumns(changes, html),
    ...(title !== undefined && { title, titleHtml: findHtml(html.titles, title) }),
  };
}

/** The columns that papers and what clubs add to them share. */
export function toColumns({ title: _, ...fields }: PaperFields, html: PaperHtml) {
  const { abstract, publishedOn, withdrawnAt, ...plain } = fields;
  return {
    ...plain,
    ...(publishedOn !== undefined && { publishedOn: new Date(publishedOn) }),
    ...(withdrawnAt !== undefined && { withdrawnAt: new Date(withdrawnAt) }),
    ...(abstract !== undefined && { abstract, ...findHtml(html.abstracts, abstract) }),
  };
}
