import type { PaperFields } from "@/domain/papers/statement";
import { saidOnly } from "@/domain/papers/statement";
import { cutTeaser } from "@/domain/papers/teaser";
import type { Paper, Prisma } from "@/generated/prisma/client";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

/** A stored paper's fields as the rules compare them with what is said. */
export function fieldsOf({ publishedOn, withdrawnAt, ...paper }: Paper): PaperFields {
  const said = Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== null));
  return saidOnly({
    ...said,
    ...(publishedOn !== null && { publishedOn: publishedOn.toISOString().slice(0, 10) }),
    ...(withdrawnAt !== null && { withdrawnAt: withdrawnAt.toISOString() }),
  });
}

/** The row of a paper that is not stored yet. */
export function toNewPaper(id: string, clubId: string | null, fields: PaperFields): Prisma.PaperCreateManyInput {
  const { title } = fields;
  if (title === undefined) throw new Error("A paper without a title came past the parser.");
  return { id, clubId, ...toColumns(fields), title, titleHtml: renderPaperTitle(title), htmlVersion: HTML_VERSION };
}

/** What changes in a stored paper, rendered text included. */
export function toPaperUpdate(changes: PaperFields): Prisma.PaperUpdateInput {
  const { title } = changes;
  return { ...toColumns(changes), ...(title !== undefined && { title, titleHtml: renderPaperTitle(title) }) };
}

/** The columns that papers and what clubs add to them share. */
export function toColumns({ title: _, ...fields }: PaperFields) {
  const { abstract, publishedOn, withdrawnAt, ...plain } = fields;
  return {
    ...plain,
    ...(publishedOn !== undefined && { publishedOn: new Date(publishedOn) }),
    ...(withdrawnAt !== undefined && { withdrawnAt: new Date(withdrawnAt) }),
    ...(abstract !== undefined && {
      abstract,
      abstractHtml: renderAbstract(abstract),
      // Set like a title, since it appears in a list: nothing in it to click.
      teaserHtml: renderPaperTitle(cutTeaser(abstract)),
    }),
  };
}
