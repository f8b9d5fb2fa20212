import { roleAtLeast } from "@/domain/clubs/roles";
import type { CommentFacts, Reader } from "./thread-rules";

/** What of the club and of the reader's way with a thread decides who reads its comments. */
export interface ReadingFacts {
  /** The club keeps others' comments back until one has said one's own piece or marked the paper read. */
  isSpoilerSafe: boolean;
  /** The reader has. Holds for good: what was read cannot be unread. */
  hasOpened: boolean;
}

/**
 * The one rule of who of a club may be sent a comment's words: by the web, mail, search, history and live events alike.
 * A deleted one nobody, a hidden one its author and organizers, one kept back by a spoiler-safe club whoever has opened
 * the thread. Organizers are not excepted from the last: it keeps no secret, it keeps one's own reading one's own.
 * Statements ask the same of the database: `mayRead` in server/threads/may-read.ts, held equal to this by a test.
 */
export function canReadComment(
  { userId, role }: Reader,
  comment: Pick<CommentFacts, "authorId" | "deletedAt" | "hiddenAt">,
  { isSpoilerSafe, hasOpened }: ReadingFacts,
): boolean {
  const isOwn = comment.authorId === userId;
  if (comment.deletedAt !== null) return false;
  if (comment.hiddenAt !== null && !isOwn && !roleAtLeast(role, "organizer")) return false;
  return isOwn || !isSpoilerSafe || hasOpened;
}
