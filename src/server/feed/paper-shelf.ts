import type { ListingDraft, TakenItem } from "@/domain/feed/parsed-item";
import { identityOf, type KnownIdentity } from "@/domain/papers/identity";
import { type AccountChanges, hasChanges, type PaperAccount, withChanges } from "@/domain/papers/merge-paper";
import type { Db } from "@/server/db";
import { toAccount, toNewRow, toUpdate } from "@/server/feed/paper-rows";
import { newId } from "@/server/new-id";

/** A paper in the hands of an import: what is stored, with what is to be. */
export interface ShelvedPaper extends KnownIdentity {
  readonly id: string;
  account: PaperAccount;
  /** What is still to be written; "all" of a paper that is not stored yet. */
  unsaved: "all" | AccountChanges;
  /** By day, of the import's feed. */
  listings: Map<string, ShelvedListing>;
}

export interface ShelvedListing extends ListingDraft {
  isUnsaved: boolean;
}

const NOTHING: AccountChanges = { fields: {} };

export function shelveNew(
  account: PaperAccount,
  { arxivId, doi, titleKey }: ReturnType<typeof identityOf>,
): ShelvedPaper {
  return {
    id: newId(),
    arxivId: arxivId ?? null,
    doi: doi ?? null,
    titleKey,
    account,
    unsaved: "all",
    listings: new Map(),
  };
}

/** Puts changes on the shelf; `titleKey` belongs to the title as it then is. */
export function change(paper: ShelvedPaper, changes: AccountChanges, titleKeyOf: (title: string) => string): void {
  if (!hasChanges(changes)) return;
  paper.account = withChanges(paper.account, changes);
  paper.arxivId = changes.fields.arxivId ?? paper.arxivId;
  paper.doi = changes.fields.doi ?? paper.doi;
  if (changes.fields.title !== undefined) paper.titleKey = titleKeyOf(changes.fields.title);
  if (paper.unsaved === "all") return;
  paper.unsaved = { ...paper.unsaved, ...changes, fields: { ...paper.unsaved.fields, ...changes.fields } };
}

/** Every stored paper that some item could be, by id or title, with its listings on the items' days. */
export async function loadShelf(tx: Db, items: readonly TakenItem[], listedAs: string): Promise<ShelvedPaper[]> {
  const identities = items.map(({ paper }) => identityOf(paper));
  const papers = await tx.paper.findMany({
    where: {
      OR: [
        { arxivId: { in: identities.flatMap(({ arxivId }) => arxivId ?? []) } },
        { doi: { in: identities.flatMap(({ doi }) => doi ?? []) } },
        { titleKey: { in: identities.map(({ titleKey }) => titleKey) } },
      ],
    },
    orderBy: { id: "asc" },
  });
  const listings = await tx.listing.findMany({
    where: {
      source: listedAs,
      paperId: { in: papers.map(({ id }) => id) },
      day: { in: [...new Set(items.map(({ listing }) => listing.day))].map((day) => new Date(day)) },
    },
  });
  const shelf = papers.map((paper): ShelvedPaper => {
    const { id, arxivId, doi, titleKey } = paper;
    return { id, arxivId, doi, titleKey, account: toAccount(paper), unsaved: NOTHING, listings: new Map() };
  });
  const byId = new Map(shelf.map((paper) => [paper.id, paper]));
  for (const { day, paperId, position, upvotes, comments, submittedBy } of listings) {
    const key = day.toISOString().slice(0, 10);
    const counts = { ...(upvotes !== null && { upvotes }), ...(comments !== null && { comments }) };
    const listing = { day: key, position, ...counts, ...(submittedBy !== null && { submittedBy }), isUnsaved: false };
    byId.get(paperId)?.listings.set(key, listing);
  }
  return shelf;
}

/** Writes what is unsaved, in few statements. */
export async function saveShelf(tx: Db, shelf: readonly ShelvedPaper[], listedAs: string): Promise<void> {
  const fresh = shelf.filter(({ unsaved }) => unsaved === "all");
  if (fresh.length > 0) await tx.paper.createMany({ data: fresh.map(({ id, account }) => toNewRow(id, account)) });
  for (const { id, unsaved } of shelf) {
    if (unsaved !== "all" && hasChanges(unsaved)) await tx.paper.update({ where: { id }, data: toUpdate(unsaved) });
  }
  const listings = shelf.flatMap(({ id, listings: byDay }) =>
    [...byDay.values()]
      .filter(({ isUnsaved }) => isUnsaved)
      .map((listing) => ({ ...listing, paperId: id, id: newId() })),
  );
  if (listings.length > 0) await saveListings(tx, listings, listedAs);
  for (const paper of shelf) {
    paper.unsaved = NOTHING;
    for (const listing of paper.listings.values()) listing.isUnsaved = false;
  }
}

async function saveListings(tx: Db, listings: readonly object[], source: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO listings (id, source, day, paper_id, position, upvotes, comments, submitted_by)
    SELECT l.id, ${source}, l.day, l."paperId", l.position, l.upvotes, l.comments, l."submittedBy"
    FROM jsonb_to_recordset(${JSON.stringify(listings)}::jsonb) AS l (id uuid, day date, "paperId" uuid, position int,
      upvotes int, comments int, "submittedBy" text)
    ON CONFLICT (source, day, paper_id) DO UPDATE SET position = excluded.position, upvotes = excluded.upvotes,
      comments = excluded.comments, submitted_by = excluded.submitted_by`;
}
