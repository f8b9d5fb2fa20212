import { createPaper } from "@tests/factories/papers";
import { nextNumber } from "@tests/factories/sequence";
import type { Listing, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

/** The paper (a new one if none is given) as Hugging Face listed it on a day, by default 2026-01-05. */
export async function createListing(
  db: Db,
  {
    paper,
    day = "2026-01-05",
    ...fields
  }: { paper?: { id: string }; day?: string } & Partial<Omit<Prisma.ListingUncheckedCreateInput, "day">> = {},
): Promise<Listing> {
  return db.listing.create({
    data: {
      source: "huggingface",
      day: new Date(day),
      paperId: paper?.id ?? (await createPaper(db)).id,
      position: nextNumber(`position on ${day}`) - 1,
      upvotes: 7,
      ...fields,
    },
  });
}
