import { applyChange, type TextChange } from "./edit-text";

/** Changes a field as if somebody had typed it, so that undoing works and drafts are kept. */
export function changeField(field: HTMLTextAreaElement, change: TextChange): void {
  field.focus();
  field.setSelectionRange(change.start, change.end);
  // The only way that keeps the browser's own undo; where it is gone, the text changes all the same.
  const isTyped = document.execCommand("insertText", false, change.text);
  if (!isTyped) {
    field.value = applyChange(field.value, change);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(change.select.start, change.select.end);
}
