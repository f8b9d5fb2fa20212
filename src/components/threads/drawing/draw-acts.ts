import { commentElementId } from "@/components/threads/page/reading-position";
import { type Html, html } from "@/components/ui/html";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import { reactionWords } from "@/domain/threads/reactions";
import type { CommentView } from "@/server/threads/comment-rows";
import { type CommentDrawing, type DrawingPlace, isGone } from "./comment-drawing";

/** What a press in a comment does: the list listens for all of them, and finds its name on the button. */
export type Act = "reply" | "edit" | "react" | "pick" | "menu" | "fold";

const reply = html`<button type="button" class="act" data-act="reply" data-key="r" data-key-label="answer">Reply</button>`;
const edit = html`<button type="button" class="act" data-act="edit" data-key="e" data-key-label="edit">Edit</button>`;
const pick = html`<button type="button" class="act" data-act="pick" aria-expanded="false">React</button>`;
const menu = html`<button type="button" class="act act-more" data-act="menu" aria-expanded="false" aria-label="More"></button>`;

/** What the viewer may do with a comment, as the server said, and with its answers. */
export function drawActs(drawing: CommentDrawing, { canWrite, branchPath, path }: DrawingPlace): Html {
  const { comment, form, hasReplies } = drawing;
  const own = isGone(comment)
    ? null
    : html`${comment.canReply && form !== "reply" && reply}${comment.canEdit && edit}${comment.reactions.map(
        (reaction) => drawReaction(reaction, canWrite),
      )}${canWrite && pick}${menu}`;
  const branch = continuesElsewhere(comment, branchPath) ? drawRest(comment, path) : hasReplies && drawFold(drawing);
  return html`<div class="comment-acts">${own}${branch}</div>`;
}

function drawReaction({ kind, count, isMine }: CommentView["reactions"][number], canWrite: boolean): Html {
  const { name, sign } = reactionWords[kind];
  return html`<button type="button" class="reaction" data-act="react" data-kind="${kind}" aria-pressed="${String(
    isMine,
  )}" aria-label="${name}: ${count}" title="${name}"${canWrite ? null : html` disabled`}><span aria-hidden="true">${sign}</span> ${count}</button>`;
}

/** Leads to the page on which a deep branch goes on. It begins with this comment. */
function drawRest({ id, answers }: CommentView, path: string): Html {
  return html`<a href="${path}?branch=${id}#${commentElementId(id)}" class="link comment-rest">Continue this thread (${answers.toLocaleString("en")})</a>`;
}

/** Folds a comment's answers, and says how many they are. */
function drawFold({ foldedCount }: CommentDrawing): Html {
  const words =
    foldedCount === null
      ? html`Fold<span class="sr-only"> replies</span>`
      : html`${foldedCount.toLocaleString("en")} ${foldedCount === 1 ? "reply" : "replies"} folded`;
  return html`<button type="button" class="act" data-act="fold" data-key="x" data-key-label="fold or open replies" aria-expanded="${String(
    foldedCount === null,
  )}">${words}</button>`;
}
