import { roleAtLeast } from "@/domain/clubs/roles";
import type { CommentFacts, Reader } from "./thread-rules";

/** What of the club and of the reader's way with a thread decides who reads its comments. */
export interface ReadingFacts {
  /** The club withholds others' comments until the reader has written a comment or marked the paper read. */
  isSpoilerSafe: boolean;
  /** The reader has. Never undone: what was read cannot be unread. */
  hasOpened: boolean;
}

/**
 * The one rule of who of a club may be sent a comment's words: by the web, mail, search, history and live events alike.
 * A deleted one nobody, a hidden one its author and organizers, one withheld by a spoiler-safe club people who opened
 * the thread. Organizers are not excepted from the last: it keeps no secret, it protects their own reading of the
 * paper. Queries have the same condition: `mayRead` in server/threads/may-read.ts; a test proves the two equal.
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
