const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML that shows just this text, between tags and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape: a look is cheaper than building them anew.
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? character) : text;
}
