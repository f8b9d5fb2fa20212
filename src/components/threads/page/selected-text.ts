import { commentElementId } from "./reading-position";

/** The abstract, as the page of the paper holds it. */
export const ABSTRACT_ID = "abstract";

/** What is selected inside of an element, if all of it is there. */
function selectedIn(element: Element | null): Range | null {
  const selection = getSelection();
  if (element === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return element.contains(range.commonAncestorContainer) && range.toString().trim() !== "" ? range : null;
}

/** What is selected in a comment's words. */
export function selectedInComment(commentId: string): Range | null {
  return selectedIn(document.getElementById(commentElementId(commentId))?.querySelector(".prose") ?? null);
}

/** What is selected in the abstract, as places in its text. */
export function selectedInAbstract(): { text: string; start: number; end: number; range: Range } | null {
  const abstract = document.getElementById(ABSTRACT_ID);
  const range = selectedIn(abstract);
  if (abstract === null || range === null) return null;
  const before = document.createRange();
  before.setStart(abstract, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { text: abstract.textContent, start, end: start + range.toString().length, range };
}
