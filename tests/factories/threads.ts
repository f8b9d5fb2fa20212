import { createPaper } from "@tests/factories/papers";
import { nextNumber } from "@tests/factories/sequence";
import { escapeHtml } from "@/domain/text/escape-html";
import { commentPath, depthOf, listAncestors } from "@/domain/threads/comment-path";
import type { Comment, Prisma, Thread } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";

type Identified = { id: string };

/** The club's thread about the paper (a new one if none is given), still without comments. */
export async function createThread(db: Db, { club, paper }: { club: Identified; paper?: Identified }): Promise<Thread> {
  return db.thread.create({ data: { clubId: club.id, paperId: paper?.id ?? (await createPaper(db)).id } });
}

/** A comment at the top of the thread, or below `parent`. The thread's counters follow, as the service keeps them. */
export async function createComment(
  db: Db,
  {
    thread,
    author,
    parent,
    body = `A thought, number ${nextNumber("comment")}.`,
    ...fields
  }: {
    thread: Pick<Thread, "id" | "clubId">;
    author: Identified;
    parent?: Pick<Comment, "id" | "path">;
  } & Partial<Prisma.CommentUncheckedCreateInput>,
): Promise<Comment> {
  const { lastNumber } = await db.thread.update({
    where: { id: thread.id },
    data: {
      lastNumber: { increment: 1 },
      commentCount: { increment: 1 },
      lastCommentAt: fields.createdAt ?? new Date(),
    },
  });
  const path = commentPath(parent?.path ?? null, lastNumber);
  if (parent) await climb(db, thread.id, path);
  return db.comment.create({
    data: {
      clubId: thread.clubId,
      threadId: thread.id,
      parentId: parent?.id ?? null,
      number: lastNumber,
      path,
      depth: depthOf(path),
      authorId: author.id,
      body,
      bodyHtml: `<p>${escapeHtml(body)}</p>`,
      rendererVersion: HTML_VERSION,
      requestKey: crypto.randomUUID(),
      ...fields,
    },
  });
}

/** What each comment above the one at `path` counts below it. */
async function climb(db: Db, threadId: string, path: string): Promise<void> {
  await db.comment.updateMany({
    where: { threadId, path: { in: listAncestors(path) } },
    data: { answerCount: { increment: 1 } },
  });
}

/** The person has said their own piece, or marked the paper read. */
export async function openThread(
  db: Db,
  { thread, person }: { thread: Identified; person: Identified },
): Promise<void> {
  const whose = { threadId: thread.id, userId: person.id };
  await db.threadReader.upsert({
    where: { threadId_userId: whose },
    create: { ...whose, openedAt: new Date() },
    update: { openedAt: new Date() },
  });
}
