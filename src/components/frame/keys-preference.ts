const storageKey = "paperclub:keys";

/** Single-letter keys disturb people who speak to their computer, so they can be turned off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true; // storage can be forbidden altogether
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Nothing to remember it in; it holds until the dialog's next opening shows the truth.
  }
}
