export const commentElementId = (commentId: string) => `comment-${commentId}`;

/** The form at the foot of the thread. */
export const COMPOSER_ID = "write-comment";

/** Goes on where a comment is written; on a narrow screen the thread may first have to open. */
export function focusComposer(frames = MAX_FRAMES_WAITED): void {
  const field = document.getElementById(COMPOSER_ID)?.querySelector("textarea");
  if (field?.checkVisibility?.() ?? field !== undefined) field?.focus();
  else if (frames > 0) {
    location.hash = COMPOSER_ID;
    requestAnimationFrame(() => focusComposer(frames - 1));
  }
}

/** Whether a comment may come in at this place without moving what is being read or written. */
export function mayInsert({ afterId, isLast }: { afterId: string | null; isLast: boolean }): boolean {
  if (document.hidden || afterId === null) return true; // nobody looks, or there is nothing yet
  const before = document.getElementById(commentElementId(afterId));
  if (before === null) return true; // comes in with this very batch, which was let in already
  const { top, bottom } = before.getBoundingClientRect();
  if (top >= window.innerHeight || bottom >= window.innerHeight) return true; // below what is on the screen
  if (isLast) return !isWriting();
  return bottom <= 0 && CSS.supports("overflow-anchor", "auto"); // above it, where the browser holds the page still
}

/** In the middle of a sentence at the foot of the thread: the form must not be pushed away from under the cursor. */
function isWriting(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement && field.value !== "" && field.closest(`#${COMPOSER_ID}`) !== null;
}

/** Asks for a comment (its id is the detail) that is loaded, and not mounted since it is far away. */
export const WANTED_COMMENT_EVENT = "paperclub:comment-wanted";

/** Frames that a comment has to come onto the page, and its tab to open. */
const MAX_FRAMES_WAITED = 20;

/**
 * Gives a comment the focus as soon as it is on the page, so that reading and the keys go on from there; by default it
 * is brought to the middle of the screen too.
 */
export function goToComment(commentId: string, { scroll = true, frames = MAX_FRAMES_WAITED } = {}): void {
  const element = document.getElementById(commentElementId(commentId));
  if (element?.checkVisibility?.() ?? element !== null) {
    if (scroll) element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  } else if (frames > 0) {
    if (element === null) window.dispatchEvent(new CustomEvent(WANTED_COMMENT_EVENT, { detail: commentId }));
    requestAnimationFrame(() => goToComment(commentId, { scroll, frames: frames - 1 }));
  }
}
