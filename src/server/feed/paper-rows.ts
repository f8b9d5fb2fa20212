import type { AccountChanges, PaperAccount } from "@/domain/papers/merge-paper";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import { cutTeaser } from "@/domain/papers/teaser";
import { titleKey } from "@/domain/papers/title-key";
import type { Weight } from "@/domain/papers/weight";
import type { Paper, Prisma } from "@/generated/prisma/client";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

/** A stored paper as the domain's rules compare it with what is said of it now. */
export function toAccount(paper: Paper): PaperAccount {
  return {
    fields: {
      ...paper,
      publishedOn: paper.publishedOn?.toISOString().slice(0, 10) ?? null,
      withdrawnAt: paper.withdrawnAt?.toISOString() ?? null,
    },
    weight: { authority: paper.authority, day: paper.asOf?.toISOString().slice(0, 10) ?? null },
    lighter: paper.lighterFields as PaperAccount["lighter"], // written by `toUpdate` alone
  };
}

/** The row of a paper that is not stored yet. */
export function toNewRow(id: string, { fields, weight, lighter }: PaperAccount): Prisma.PaperCreateManyInput {
  const { title, abstract, publishedOn, withdrawnAt, ...plain } = saidOnly(fields);
  if (title === undefined) throw new Error("A paper without a title came past the parser.");
  return {
    ...plain,
    ...storedTimes({ publishedOn, withdrawnAt }),
    ...storedWeight(weight),
    id,
    title,
    ...titleColumns(title),
    ...(abstract !== undefined && { abstract, ...abstractColumns(abstract) }),
    lighterFields: lighter as Prisma.InputJsonObject,
    htmlVersion: HTML_VERSION,
  };
}

/** What an import changes in a stored paper, rendered text included. */
export function toUpdate({ fields, weight, lighter }: AccountChanges): Prisma.PaperUpdateInput {
  const { publishedOn, withdrawnAt, ...plain } = saidOnly(fields);
  return {
    ...plain,
    ...storedTimes({ publishedOn, withdrawnAt }),
    ...(weight !== undefined && storedWeight(weight)),
    ...(lighter !== undefined && { lighterFields: lighter as Prisma.InputJsonObject }),
    ...(fields.title !== undefined && titleColumns(fields.title)),
    ...(fields.abstract !== undefined && abstractColumns(fields.abstract)),
  };
}

const titleColumns = (title: string) => ({ titleKey: titleKey(title), titleHtml: renderPaperTitle(title) });

const abstractColumns = (abstract: string) => ({
  abstractHtml: renderAbstract(abstract),
  // Set like a title, since it stands in a list: nothing in it to click.
  teaserHtml: renderPaperTitle(cutTeaser(abstract)),
});

const storedWeight = ({ authority, day }: Weight) => ({ authority, asOf: day === null ? null : new Date(day) });

const storedTimes = ({
  publishedOn,
  withdrawnAt,
}: { [Field in "publishedOn" | "withdrawnAt"]: string | undefined }) => ({
  ...(publishedOn !== undefined && { publishedOn: new Date(publishedOn) }),
  ...(withdrawnAt !== undefined && { withdrawnAt: new Date(withdrawnAt) }),
});

/** What is not said stays out: a column of its own default, or as it was. */
function saidOnly(fields: PaperAccount["fields"]): Partial<PaperDraft> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}
