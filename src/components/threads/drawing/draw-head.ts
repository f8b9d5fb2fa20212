import { commentElementId } from "@/components/threads/page/reading-position";
import { drawTime } from "@/components/time/draw-time";
import { faceColour } from "@/components/ui/face-colour";
import { type Html, html } from "@/components/ui/html";
import { initialsOf } from "@/components/ui/initials";
import type { CommentView } from "@/server/threads/comment-rows";
import { type CommentDrawing, type DrawingPlace, MAX_DRAWN_DEPTH } from "./comment-drawing";

const newMark = html`<span class="comment-new"><span class="sr-only">New:</span></span>`;
const edited = html`<span>edited</span>`;

/** Who says it, in answer to whom, and when. */
export function drawHead(drawing: CommentDrawing, place: DrawingPlace): Html {
  const { comment, isNew } = drawing;
  const name = comment.author?.name;
  return html`<header class="comment-head">${isNew && newMark}<span aria-hidden="true" class="avatar" data-face="${faceColour(name ?? "")}">${initialsOf(
    name ?? "?",
  )}</span><b>${name ?? "A former member"}</b>${drawParent(drawing)}${drawLink(drawing, place)}${
    comment.editedAt !== null && edited
  }${drawQuestion(comment)}</header>`;
}

/** In place of words that are not there, or not for this reader. */
export function drawGone(drawing: CommentDrawing, place: DrawingPlace): Html {
  const { isDeleted, hiddenReason } = drawing.comment;
  return html`<p class="comment-gone">${isDeleted && "This comment was deleted. "}${
    hiddenReason !== null && `An organizer hid this comment: ${hiddenReason} `
  }${drawLink(drawing, place)}</p>`;
}

/** For screen readers only, where lines show it. */
function drawParent({ parentName, level }: CommentDrawing): Html | null {
  if (parentName === null) return null;
  return html`<span class="${level <= MAX_DRAWN_DEPTH ? "sr-only" : ""}">answers ${parentName}</span>`;
}

/** Says "12 minutes ago", with the full time as its title, and is the comment's address. */
function drawLink({ comment: { id, createdAt }, now }: CommentDrawing, { zones }: DrawingPlace): Html {
  return html`<a href="#${commentElementId(id)}" data-row-link=""><span class="sr-only">Link to the comment of </span>${drawTime(createdAt, { ...zones, now }, "ago")}</a>`;
}

function drawQuestion({ question }: CommentView): Html | null {
  if (question === null) return null;
  if (question.answeredAt === null) return html`<span class="chip chip-due">question, open</span>`;
  if (question.answerId === null) return html`<span class="chip chip-on">question, answered</span>`;
  return html`<a href="#${commentElementId(question.answerId)}"><span class="chip chip-on">question, answered below</span></a>`;
}
