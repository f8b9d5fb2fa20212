export const commentElementId = (commentId: string) => `comment-${commentId}`;

/** The form at the foot of the thread. While someone writes there, it must not be pushed away. */
export const composerId = "write-comment";

/** Whether a comment may come in at this place without moving what is being read or written. */
export function mayInsert({ afterId, isLast }: { afterId: string | null; isLast: boolean }): boolean {
  if (document.hidden || afterId === null) return true; // nobody looks, or there is nothing yet
  const before = document.getElementById(commentElementId(afterId));
  if (before === null) return true; // comes in with this very batch, which was let in already
  const { top, bottom } = before.getBoundingClientRect();
  if (top >= window.innerHeight || bottom >= window.innerHeight) return true; // below what is on the screen
  if (isLast) return document.getElementById(composerId)?.contains(document.activeElement) !== true;
  return bottom <= 0 && CSS.supports("overflow-anchor", "auto"); // above it, where the browser holds the page still
}

/** Brings a comment into view and the focus to it, so that reading and the keys go on from there. */
export function goToComment(commentId: string): boolean {
  const element = document.getElementById(commentElementId(commentId));
  if (element === null) return false;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  return true;
}
