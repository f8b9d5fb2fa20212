const STORAGE_KEY = "paperclub:keys";

/** Single-letter keys disturb people who speak to their computer, so they can be turned off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "off";
  } catch {
    return true; // storage can be forbidden altogether
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, "off");
  } catch {
    // Nothing to remember it in; it holds until the dialog's next opening shows the truth.
  }
}
