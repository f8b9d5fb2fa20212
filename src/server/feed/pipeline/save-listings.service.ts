import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { Library } from "@/server/feed/pipeline/library";
import { newId } from "@/server/new-id";

/** Writes the listings that are new or have changed, in one statement. */
export async function saveListings(tx: Db, { papers, voice: { source, clubId } }: Library): Promise<void> {
  const listings = papers.flatMap(({ id, listings: byDay }) =>
    [...byDay.values()]
      .filter(({ isStored }) => !isStored)
      .map((listing) => ({ ...listing, paperId: id, id: newId() })),
  );
  if (listings.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO listings (id, source, day, paper_id, club_id, position, upvotes, comments, submitted_by)
    SELECT l.id, ${source.feed}, l.day, l."paperId", ${clubId}::uuid, l.position, l.upvotes, l.comments, l."submittedBy"
    FROM jsonb_to_recordset(${JSON.stringify(listings)}::jsonb) AS l (id uuid, day date, "paperId" uuid, position int,
      upvotes int, comments int, "submittedBy" text)
    ON CONFLICT ${clubId === null ? Prisma.sql`(source, day, paper_id) WHERE club_id IS NULL` : Prisma.sql`(club_id, source, day, paper_id) WHERE club_id IS NOT NULL`}
    DO UPDATE SET position = excluded.position, upvotes = excluded.upvotes, comments = excluded.comments,
      submitted_by = excluded.submitted_by`;
}
