import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError, type Reason } from "@/domain/domain-error";
import { depthOf } from "./comment-path";
import { MAX_DEPTH, SILENT_EDIT_MINUTES } from "./thread-limits";

/**
 * Who reads or acts. The role is the current one: whoever was made an observer no longer edits what they wrote as a
 * member.
 */
export interface Reader {
  userId: string;
  role: Role;
}

/** What the rules need of a comment. `authorId` is null when the author's user is deleted. */
export interface CommentFacts extends ThreadFacts {
  authorId: string | null;
  path: string;
  createdAt: Date;
  deletedAt: Date | null;
  /** Since when an organizer keeps it from the others. */
  hiddenAt: Date | null;
}

export interface ThreadFacts {
  /** Since when the thread is closed to all but organizers. */
  lockedAt: Date | null;
}

/**
 * Observers read; everyone else of the club writes, in a locked thread the organizers alone. Throws `not_allowed` or
 * `thread_locked`.
 */
export function assertCanComment(role: Role, thread: ThreadFacts): void {
  raise(commentRefusal(role, thread));
}

/** One may answer what is still there, down to the deepest level. */
export function canReply(reader: Reader, comment: CommentFacts): boolean {
  return replyRefusal(reader, comment) === null;
}

/** Throws `not_allowed`, `thread_locked`, `already_done` (deleted or hidden meanwhile) or `limit_reached`. */
export function assertCanReply(reader: Reader, comment: CommentFacts): void {
  raise(replyRefusal(reader, comment));
}

/** Authors edit their own, at any time. Nobody edits another's words, organizers included. */
export function canEditComment(reader: Reader, comment: CommentFacts): boolean {
  return editRefusal(reader, comment) === null;
}

/** Throws `not_allowed`, `thread_locked` or `already_done` (deleted or hidden meanwhile). */
export function assertCanEditComment(reader: Reader, comment: CommentFacts): void {
  raise(editRefusal(reader, comment));
}

/** Authors delete their own, even as observers: withdrawing one's words is no writing. Organizers delete anyone's. */
export function canDeleteComment(reader: Reader, comment: CommentFacts): boolean {
  return deletionRefusal(reader, comment) === null;
}

/** Throws `not_allowed` or `already_done`. */
export function assertCanDeleteComment(reader: Reader, comment: CommentFacts): void {
  raise(deletionRefusal(reader, comment));
}

/** Whether an edit at `now` is marked. `createdAt` and `now` come from the same clock. */
export function isEditMarked(comment: Pick<CommentFacts, "createdAt">, now: Date): boolean {
  return now.getTime() - comment.createdAt.getTime() > SILENT_EDIT_MINUTES * 60_000;
}

/**
 * Not an error yet: a page checks these for every comment that it shows, and an error writes down where it was made.
 */
type Refusal = readonly [reason: Reason, message: string];

function commentRefusal(role: Role, { lockedAt }: ThreadFacts): Refusal | null {
  if (!roleAtLeast(role, "member")) {
    return ["not_allowed", "Observers cannot comment. Ask an organizer to make you a member."];
  }
  if (lockedAt && !roleAtLeast(role, "organizer")) {
    return ["thread_locked", "An organizer closed this discussion. You can read it, but you cannot add comments."];
  }
  return null;
}

function replyRefusal({ role }: Reader, comment: CommentFacts): Refusal | null {
  const refusal = commentRefusal(role, comment);
  if (refusal) return refusal;
  if (comment.deletedAt) return ["already_done", "This comment has been deleted. Start a new comment instead."];
  if (comment.hiddenAt) return ["already_done", "An organizer has hidden this comment. Start a new comment instead."];
  if (depthOf(comment.path) + 1 >= MAX_DEPTH) {
    return ["limit_reached", "This branch cannot go deeper. Answer further up, or start a new comment."];
  }
  return null;
}

function editRefusal({ userId, role }: Reader, comment: CommentFacts): Refusal | null {
  if (comment.authorId !== userId) return ["not_allowed", "Only its author can edit a comment."];
  const refusal = commentRefusal(role, comment);
  if (refusal) return refusal;
  if (comment.deletedAt) return ["already_done", "This comment has been deleted."];
  if (comment.hiddenAt)
    return ["already_done", "An organizer hid this comment, so you cannot edit it. Ask them to show it again."];
  return null;
}

function deletionRefusal({ userId, role }: Reader, comment: CommentFacts): Refusal | null {
  if (comment.authorId !== userId && !roleAtLeast(role, "organizer")) {
    return ["not_allowed", "Only its author or an organizer can delete a comment."];
  }
  if (comment.deletedAt) return ["already_done", "This comment is already deleted."];
  return null;
}

function raise(refusal: Refusal | null): void {
  if (refusal) throw new DomainError(...refusal);
}
