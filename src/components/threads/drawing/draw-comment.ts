import { Html, html } from "@/components/ui/html";
import type { CommentView } from "@/server/threads/comment-rows";
import { type CommentDrawing, type DrawingPlace, isGone } from "./comment-drawing";
import { drawActs } from "./draw-acts";
import { drawAnchor } from "./draw-anchor";
import { drawGone, drawHead } from "./draw-head";

/**
 * The inside of a comment as markup, the same on the server and in the browser. Its parts are the elements at its top:
 * `redraw` changes only those that differ.
 */
export function drawComment(drawing: CommentDrawing, place: DrawingPlace): string {
  const { comment, form } = drawing;
  if (isGone(comment)) return html`${drawGone(drawing, place)}${drawActs(drawing, place)}`.text;
  const head = drawHead(drawing, place);
  if (form === "edit") return head.text; // the words and what is done with them give way to the form
  return html`${head}${drawWords(comment, drawing, place)}${drawActs(drawing, place)}`.text;
}

function drawWords(comment: CommentView, { isLost }: CommentDrawing, { pdfUrl }: DrawingPlace): Html {
  const { hiddenReason, anchor } = comment;
  const hidden = hiddenReason !== null && html`<p class="comment-hidden">Hidden from the others: ${hiddenReason}</p>`;
  const about = anchor !== null && drawAnchor(comment.id, anchor, { isLost, pdfUrl });
  return html`${hidden}${about}<div class="prose">${new Html(comment.html)}</div>`; // sanitised when it was written
}
