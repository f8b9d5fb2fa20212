import { identityOf, type PaperIdentity } from "@/domain/papers/identity";
import type { KnownPaper, PaperChanges } from "@/domain/papers/merge-paper";
import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";
import { titleKey } from "@/domain/papers/title-key";
import type { Paper, Prisma } from "@/generated/prisma/client";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

/** A stored paper as the domain's rules compare it with a draft. */
export function toKnownPaper(paper: Paper): KnownPaper {
  return {
    arxivId: paper.arxivId,
    doi: paper.doi,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors,
    authorCount: paper.authorCount,
    organizationName: paper.organizationName,
    organizationLogo: paper.organizationLogo,
    publishedOn: paper.publishedOn?.toISOString().slice(0, 10) ?? null,
    upvotes: paper.upvotes,
    sourceComments: paper.sourceComments,
    aiSummary: paper.aiSummary,
    aiKeywords: paper.aiKeywords,
    githubRepo: paper.githubRepo,
    githubStars: paper.githubStars,
    projectPage: paper.projectPage,
    thumbnailUrl: paper.thumbnailUrl,
    mediaUrls: paper.mediaUrls,
    withdrawnAt: paper.withdrawnAt?.toISOString() ?? null,
    authority: paper.authority,
  };
}

/** The row of a paper seen for the first time. */
export function toNewRow(id: string, draft: PaperDraft, authority: Authority) {
  const { arxivId, doi, titleKey: key }: PaperIdentity = identityOf(draft);
  return {
    ...storedFields(draft),
    id,
    arxivId: arxivId ?? null,
    doi: doi ?? null,
    title: draft.title,
    titleKey: key,
    authority,
    authors: draft.authors,
    authorCount: draft.authorCount,
    aiKeywords: draft.aiKeywords ?? [],
    mediaUrls: draft.mediaUrls ?? [],
    titleHtml: renderPaperTitle(draft.title),
    abstractHtml: draft.abstract === undefined ? null : renderAbstract(draft.abstract),
    htmlVersion: HTML_VERSION,
  } satisfies Prisma.PaperCreateManyInput;
}

/** What an import changes in a stored paper, rendered text included. */
export function toUpdate(changes: PaperChanges): Prisma.PaperUpdateInput {
  return {
    ...storedFields(changes),
    ...(changes.authority !== undefined && { authority: changes.authority }),
    ...(changes.title !== undefined && {
      titleKey: titleKey(changes.title),
      titleHtml: renderPaperTitle(changes.title),
    }),
    ...(changes.abstract !== undefined && { abstractHtml: renderAbstract(changes.abstract) }),
  };
}

/** The fields that are stored as they are said; days and instants become dates, and what is not said stays out. */
function storedFields({ publishedOn, withdrawnAt, authority: _, ...plain }: PaperChanges) {
  return {
    ...definedOnly(plain),
    ...(publishedOn !== undefined && { publishedOn: new Date(publishedOn) }),
    ...(withdrawnAt !== undefined && { withdrawnAt: new Date(withdrawnAt) }),
  };
}

function definedOnly<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
