/** Deletes all that a person has not sent yet, of every kind, from this browser. */
export function dropDrafts(viewerId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("paperclub:") && key.split(":")[2] === viewerId) localStorage.removeItem(key);
    }
  } catch {
    // forbidden: then there were none
  }
}
