import { createCast, inClub } from "@tests/factories/cast";
import { createComment, createThread, openThread } from "@tests/factories/threads";
import { expect, test } from "vitest";
import { canReadComment } from "@/domain/threads/reading-rules";
import { getDb } from "@/server/db";
import { mayRead, readerSql } from "@/server/threads/may-read";

const db = getDb();
const then = new Date();

test("what the database lets read is what the rule lets read, in every case there is", async () => {
  const cast = await createCast(db);
  const { club, member } = cast;
  for (const isSpoilerSafe of [false, true]) {
    await db.club.update({ where: { id: club.id }, data: { spoilerSafe: isSpoilerSafe } });
    for (const hasOpened of [false, true]) {
      const thread = await createThread(db, { club });
      if (hasOpened) for (const kind of inClub) await openThread(db, { thread, person: cast[kind] });
      const standing = { thread, author: member };
      const comments = [
        await createComment(db, standing),
        await createComment(db, { ...standing, deletedAt: then }),
        await createComment(db, { ...standing, hiddenAt: then }),
        await createComment(db, { ...standing, hiddenAt: then, deletedAt: then }),
        await createComment(db, { ...standing, authorId: null }),
      ];
      for (const role of inClub) {
        const reader = { userId: cast[role].id, role };
        const rows = await db.$queryRaw<{ id: string; mayRead: boolean }[]>`
          SELECT c.id, ${mayRead(readerSql(club.id, reader))} AS "mayRead" FROM comments c
          WHERE c.thread_id = ${thread.id}::uuid ORDER BY c.number`;
        const byRule = comments.map((comment) => ({
          id: comment.id,
          mayRead: canReadComment(reader, comment, { isSpoilerSafe, hasOpened }),
        }));
        expect(rows, JSON.stringify({ role, isSpoilerSafe, hasOpened })).toEqual(byRule);
      }
    }
  }
});
