import { DomainError } from "@/domain/domain-error";
import type { CommentFacts } from "./thread-rules";

/** Throws `already_done` for what is hidden or gone. */
export function assertCanHide({ deletedAt, hiddenAt }: Pick<CommentFacts, "deletedAt" | "hiddenAt">): void {
  if (deletedAt) throw new DomainError("already_done", "This comment has been deleted, so there is nothing to hide.");
  if (hiddenAt) throw new DomainError("already_done", "This comment is already hidden.");
}

/** Throws `already_done` for what is not hidden, or gone. */
export function assertCanRestore({ deletedAt, hiddenAt }: Pick<CommentFacts, "deletedAt" | "hiddenAt">): void {
  if (deletedAt) throw new DomainError("already_done", "The author deleted this comment. It cannot be restored.");
  if (!hiddenAt) throw new DomainError("already_done", "This comment is already shown.");
}
