import { DomainError } from "@/domain/domain-error";
import { Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";

/** How the club's discussions are kept. Throws `not_found`. */
export async function getDiscussionSettings(db: Db, clubId: string) {
  const club = await db.club.findUnique({ where: { id: clubId }, select: { spoilerSafe: true, showsReaders: true } });
  if (club === null) throw new DomainError("not_found", "There is no such club, or you are not in it.");
  return { isSpoilerSafe: club.spoilerSafe, showsReaders: club.showsReaders };
}

/** Changes what is given. From then on it holds for what was said before, too. */
export async function changeDiscussionSettings(
  db: RootDb,
  change: { clubId: string; isSpoilerSafe?: boolean | undefined; showsReaders?: boolean | undefined },
) {
  const { clubId, isSpoilerSafe, showsReaders } = change;
  return db.$transaction(async (tx) => {
    await tx.club.update({
      where: { id: clubId },
      data: { spoilerSafe: isSpoilerSafe ?? Prisma.skip, showsReaders: showsReaders ?? Prisma.skip },
    });
    await recordEvent(tx, { clubId, kind: "club.changed", payload: {} });
    return getDiscussionSettings(tx, clubId);
  });
}
