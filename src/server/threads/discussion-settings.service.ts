import { FieldMerge } from "@/domain/changes/field-merge";
import type { FieldValues } from "@/domain/changes/field-value";
import { DomainError } from "@/domain/domain-error";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { lockClub } from "@/server/locks/lock-club";

/** How the club's discussions are kept. Throws `not_found`. */
export async function getDiscussionSettings(db: Db, clubId: string) {
  const club = await db.club.findUnique({ where: { id: clubId }, select: { spoilerSafe: true, showsReaders: true } });
  if (club === null) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
  return { isSpoilerSafe: club.spoilerSafe, showsReaders: club.showsReaders };
}

interface DiscussionChange {
  clubId: string;
  isSpoilerSafe?: boolean | undefined;
  showsReaders?: boolean | undefined;
  basedOn?: Partial<FieldValues> | undefined;
}

/** Changes what is given, and gives what is stored then. It holds for what was said before, too. */
export async function changeDiscussionSettings(db: RootDb, change: DiscussionChange) {
  const { clubId, isSpoilerSafe, showsReaders, basedOn } = change;
  return db.$transaction(async (tx) => {
    await lockClub(tx, { clubId });
    const before = await getDiscussionSettings(tx, clubId);
    const merge = new FieldMerge(basedOn);
    const data = {
      spoilerSafe: merge.merge("isSpoilerSafe", isSpoilerSafe ?? before.isSpoilerSafe, before.isSpoilerSafe),
      showsReaders: merge.merge("showsReaders", showsReaders ?? before.showsReaders, before.showsReaders),
    };
    merge.assertNoConflict();
    await tx.club.update({ where: { id: clubId }, data });
    await recordEvent(tx, { clubId, kind: "club.changed", payload: {} });
    return getDiscussionSettings(tx, clubId);
  });
}
