import type { TakenItem } from "@/domain/feed/parsed-item";
import { type Identifier, identifiersOf } from "@/domain/papers/identity";
import type { Statement } from "@/domain/papers/statement";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { isFollowed } from "@/server/feed/followed-feeds.queries";
import type { Library, LibraryListing, LibraryPaper, Voice } from "@/server/feed/pipeline/library";
import { fieldsOf } from "@/server/papers/paper-columns";

/** Papers of one title that are looked at; more of them is somebody's joke. */
const MAX_SAME_TITLE = 20;

/**
 * Every stored paper that some item could be, by id or title, as far as the voice reaches, with its listings on the
 * items' days.
 */
export async function loadLibrary(tx: Db, items: readonly TakenItem[], voice: Voice): Promise<Library> {
  const { clubId } = voice;
  const reach = clubId === null ? { clubId } : { OR: [{ clubId: null }, { clubId }] };
  const days = [...new Set(items.map(({ listing }) => listing.day))].map((day) => new Date(day));
  const papers = await tx.paper.findMany({
    where: {
      id: {
        in: await findCandidates(
          tx,
          items.flatMap(({ paper }) => identifiersOf(paper)),
          voice,
        ),
      },
    },
    include: {
      identifiers: { where: reach },
      statements: { where: { clubId }, orderBy: [{ saidAt: "asc" }, { id: "asc" }] },
      listings: { where: { source: voice.source.feed, day: { in: days }, ...reach } },
    },
    orderBy: { id: "asc" },
  });
  const follows = clubId !== null && (await isFollowed(tx, { clubId, feed: voice.source.feed }));
  const loaded = papers.map(
    ({ identifiers, statements, listings, ...paper }): LibraryPaper => ({
      id: paper.id,
      clubId: paper.clubId,
      isStored: true,
      columns: fieldsOf(paper),
      identifiers: identifiers.map(({ kind, value }) => ({ kind, value, isStored: true })),
      statements: statements.map(({ id, source, day, fields }) => {
        // Written by `saveStatements` and the migration alone.
        return { id, source, day: day && dayOf(day), fields: fields as Statement["fields"], isStored: true };
      }),
      storedStatementIds: statements.map(({ id }) => id),
      listings: new Map(
        listings.filter((listing) => listing.clubId === clubId).map((l) => [dayOf(l.day), toListing(l)]),
      ),
      listedForAll: new Set(follows ? listings.filter((l) => l.clubId === null).map(({ day }) => dayOf(day)) : []),
    }),
  );
  return { voice, papers: loaded, merges: [] };
}

async function findCandidates(tx: Db, identifiers: readonly Identifier[], { clubId }: Voice): Promise<string[]> {
  const rows = await tx.$queryRaw<{ paperId: string }[]>`
    SELECT DISTINCT found.paper_id AS "paperId"
    FROM unnest(${identifiers.map(({ kind }) => kind)}::identifier_kind[],
      ${identifiers.map(({ value }) => value)}::text[]) AS said (kind, value)
    CROSS JOIN LATERAL (
      SELECT i.paper_id FROM paper_identifiers i
      WHERE i.kind = said.kind AND i.value = said.value
        AND (i.club_id IS NULL ${clubId === null ? Prisma.empty : Prisma.sql`OR i.club_id = ${clubId}::uuid`})
      LIMIT ${MAX_SAME_TITLE}
    ) found`;
  return rows.map(({ paperId }) => paperId);
}

function toListing({
  day,
  position,
  upvotes,
  comments,
  submittedBy,
}: {
  day: Date;
  position: number;
  upvotes: number | null;
  comments: number | null;
  submittedBy: string | null;
}): LibraryListing {
  return {
    day: dayOf(day),
    position,
    ...(upvotes !== null && { upvotes }),
    ...(comments !== null && { comments }),
    ...(submittedBy !== null && { submittedBy }),
    isStored: true,
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
