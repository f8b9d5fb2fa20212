import type { Import, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

/** A finished import of one day that found nothing, unless set otherwise. */
export async function createImport(
  db: Db,
  { club, ...fields }: { club?: { id: string } } & Partial<Prisma.ImportUncheckedCreateInput> = {},
): Promise<Import> {
  return db.import.create({
    data: {
      source: "huggingface",
      label: "2026-01-05",
      status: "done",
      clubId: club?.id ?? null,
      request: {},
      finishedAt: new Date("2026-01-05T12:00:00Z"),
      ...fields,
    },
  });
}
