import type { TakenItem } from "@/domain/feed/parsed-item";
import { findSamePaper, identityOf, listTitleTwins, type PaperIdentity } from "@/domain/papers/identity";
import { mergePaper, type PaperChanges } from "@/domain/papers/merge-paper";
import type { Authority, PaperDraft } from "@/domain/papers/paper-draft";
import type { Paper } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { toKnownPaper, toNewRow, toUpdate } from "@/server/feed/paper-rows";
import { newId } from "@/server/new-id";
import { mergePapers } from "@/server/papers/merge-papers";

export interface StoreOptions {
  listedAs: string;
  authority: Authority;
}

export interface StoreCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** A stored paper and the newest day on which this feed listed it. */
interface Candidate {
  paper: Paper;
  lastDay: string | null;
}

/**
 * Finds, merges and lists the papers of some items, in order, as part of a transaction. The caller holds the import
 * lock, so that of two imports at once each sees what the other has stored.
 */
export async function storeItems(tx: Db, items: readonly TakenItem[], options: StoreOptions): Promise<StoreCounts> {
  const counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  const library = await loadCandidates(tx, items, options.listedAs);
  for (const item of items) counts[await storeItem(tx, item, library, options)] += 1;
  return counts;
}

async function storeItem(
  tx: Db,
  { paper: draft, listing }: TakenItem,
  library: Candidate[],
  { listedAs, authority }: StoreOptions,
): Promise<keyof StoreCounts> {
  const identity = identityOf(draft);
  const known = library.map(({ paper }) => paper);
  const same = findSamePaper(identity, known);
  const found = library.find(({ paper }) => paper === same);
  if (found === undefined) {
    const paper = await tx.paper.create({ data: toNewRow(newId(), draft, authority) });
    library.push({ paper, lastDay: listing.day });
    await saveListing(tx, paper.id, listing, listedAs, authority);
    return "created";
  }
  const twins = listTitleTwins(identity, found.paper, known);
  for (const twin of twins) {
    await mergePapers(tx, { keepId: found.paper.id, dropId: twin.id });
    library.splice(
      library.findIndex(({ paper }) => paper === twin),
      1,
    );
  }
  const changes = changesOf(found, draft, identity, listing.day, authority);
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged) found.paper = await tx.paper.update({ where: { id: found.paper.id }, data: toUpdate(changes) });
  const isListed = await saveListing(tx, found.paper.id, listing, listedAs, authority);
  if (found.lastDay === null || listing.day > found.lastDay) found.lastDay = listing.day;
  return isChanged || isListed || twins.length > 0 ? "updated" : "unchanged";
}

/** Counts are true of a day: those that come with an older listing do not replace what a newer one said. */
function changesOf(
  { paper, lastDay }: Candidate,
  draft: PaperDraft,
  { arxivId, doi }: PaperIdentity,
  day: string,
  authority: Authority,
): PaperChanges {
  const { doi: _, ...said } = draft;
  const identified = { ...said, ...(arxivId !== undefined && { arxivId }), ...(doi !== undefined && { doi }) };
  const changes = mergePaper(toKnownPaper(paper), identified, authority);
  if (lastDay === null || day >= lastDay) return changes;
  const { upvotes, sourceComments, githubStars, ...lasting } = changes;
  return {
    ...lasting,
    ...(upvotes !== undefined && paper.upvotes === null && { upvotes }),
    ...(sourceComments !== undefined && paper.sourceComments === null && { sourceComments }),
    ...(githubStars !== undefined && paper.githubStars === null && { githubStars }),
  };
}

/** Whether anything changed. Page text adds listings and corrects none: its counts are older than an API's. */
async function saveListing(
  tx: Db,
  paperId: string,
  { day, position, upvotes, comments, submittedBy }: TakenItem["listing"],
  source: string,
  authority: Authority,
): Promise<boolean> {
  const mayCorrect = authority === "api";
  const rows = await tx.$executeRaw`
    INSERT INTO listings AS l (id, source, day, paper_id, position, upvotes, comments, submitted_by)
    VALUES (${newId()}::uuid, ${source}, ${day}::date, ${paperId}::uuid, ${position}, ${upvotes ?? null}, ${comments ?? null}, ${submittedBy ?? null})
    ON CONFLICT (source, day, paper_id) DO UPDATE SET
      position = excluded.position, upvotes = coalesce(excluded.upvotes, l.upvotes),
      comments = coalesce(excluded.comments, l.comments), submitted_by = coalesce(excluded.submitted_by, l.submitted_by)
    WHERE ${mayCorrect} AND (l.position, l.upvotes, l.comments, l.submitted_by) IS DISTINCT FROM
      (excluded.position, coalesce(excluded.upvotes, l.upvotes), coalesce(excluded.comments, l.comments),
       coalesce(excluded.submitted_by, l.submitted_by))`;
  return rows > 0;
}

/** Every stored paper that some item could be, by id or title, in one statement each way. */
async function loadCandidates(tx: Db, items: readonly TakenItem[], listedAs: string): Promise<Candidate[]> {
  const identities = items.map(({ paper }) => identityOf(paper));
  const papers = await tx.paper.findMany({
    where: {
      OR: [
        { arxivId: { in: identities.flatMap(({ arxivId }) => arxivId ?? []) } },
        { doi: { in: identities.flatMap(({ doi }) => doi ?? []) } },
        { titleKey: { in: identities.map(({ titleKey }) => titleKey) } },
      ],
    },
  });
  const days = await tx.listing.groupBy({
    by: ["paperId"],
    where: { source: listedAs, paperId: { in: papers.map(({ id }) => id) } },
    _max: { day: true },
  });
  const lastDays = new Map(days.map(({ paperId, _max }) => [paperId, _max.day?.toISOString().slice(0, 10) ?? null]));
  return papers.map((paper) => ({ paper, lastDay: lastDays.get(paper.id) ?? null }));
}
