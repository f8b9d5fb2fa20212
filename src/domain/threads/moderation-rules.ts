import { DomainError } from "@/domain/domain-error";
import type { CommentFacts } from "./thread-rules";

/** Throws `already_done` for what is hidden or gone. */
export function assertCanHide({ deletedAt, hiddenAt }: Pick<CommentFacts, "deletedAt" | "hiddenAt">): void {
  if (deletedAt) throw new DomainError("already_done", "This comment was deleted meanwhile; there is nothing to hide.");
  if (hiddenAt) throw new DomainError("already_done", "This comment is hidden already.");
}

/** Throws `already_done` for what is not hidden, or gone. */
export function assertCanRestore({ deletedAt, hiddenAt }: Pick<CommentFacts, "deletedAt" | "hiddenAt">): void {
  if (deletedAt) throw new DomainError("already_done", "Its author deleted this comment; it cannot come back.");
  if (!hiddenAt) throw new DomainError("already_done", "This comment is shown already.");
}
