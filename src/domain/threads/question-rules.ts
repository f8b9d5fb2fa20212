import { roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import type { CommentFacts, Reader } from "./thread-rules";

export interface QuestionFacts extends Pick<CommentFacts, "authorId" | "deletedAt" | "hiddenAt"> {
  askedAt: Date | null;
}

/** Its author and organizers say of a comment that it asks something, and that it was answered. */
export function canMarkQuestion({ userId, role }: Reader, comment: Omit<QuestionFacts, "askedAt">): boolean {
  const isTheirs = comment.authorId === userId && roleAtLeast(role, "member");
  return (isTheirs || roleAtLeast(role, "organizer")) && comment.deletedAt === null && comment.hiddenAt === null;
}

/** Throws `not_allowed` or `already_done` (deleted or hidden meanwhile). */
export function assertCanMarkQuestion(reader: Reader, comment: Omit<QuestionFacts, "askedAt">): void {
  if (canMarkQuestion(reader, comment)) return;
  if (comment.deletedAt || comment.hiddenAt) {
    throw new DomainError("already_done", "This comment has been deleted or hidden.");
  }
  throw new DomainError("not_allowed", "Only its author or an organizer can mark a comment as a question.");
}

/** Throws what {@link assertCanMarkQuestion} does, and `conflict` for what asks nothing. */
export function assertCanMarkAnswered(reader: Reader, comment: QuestionFacts): void {
  assertCanMarkQuestion(reader, comment);
  if (!comment.askedAt) throw new DomainError("conflict", "This comment is no longer marked as a question.");
}
