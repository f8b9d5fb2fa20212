/**
 * Puts a text on the clipboard; false where the browser does not let us. Sites without https have no clipboard of their
 * own, so there a selection is copied, as Ctrl+C does.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true; // no keyboard comes up on phones
  field.style.position = "fixed"; // the page does not scroll to it
  field.style.opacity = "0";
  // Inside an open dialog: what is outside of one cannot be selected.
  (focused?.closest("dialog") ?? document.body).append(field);
  field.focus({ preventScroll: true });
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
