import { type Html, html } from "@/components/ui/html";
import type { Anchor } from "@/domain/threads/anchor";
import { pdfLink, placeWords } from "@/domain/threads/place-anchor";

type Facts = { isLost: boolean; pdfUrl: string | null };

/** What of the paper a comment is about. */
export function drawAnchor(commentId: string, anchor: Anchor, { isLost, pdfUrl }: Facts): Html {
  if (anchor.kind === "quote") return drawPassage(commentId, anchor.exact, isLost);
  const words = placeWords(anchor);
  if (pdfUrl === null) return html`<p class="comment-place">on ${words}</p>`;
  const link = html`<a href="${pdfLink(pdfUrl, anchor)}" target="_blank" rel="noreferrer noopener" class="link">${words}</a>`;
  return html`<p class="comment-place">on ${link}</p>`;
}

/** The words as they were when the comment was written, even where the abstract has others by now. */
function drawPassage(commentId: string, exact: string, isLost: boolean): Html {
  const words = isLost
    ? html`${exact}<span class="anchor-lost">no longer in the abstract</span>`
    : html`<a href="#passage-${commentId}">${exact}</a>`;
  return html`<blockquote class="anchor-quote" aria-label="On this passage of the abstract">${words}</blockquote>`;
}
