import { z } from "zod";
import { clubIdInput, idInput, requestKeyInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { anchorInput } from "./anchor-input";
import { isCommentPath } from "./comment-path";
import {
  COMMENTS_PER_PAGE,
  MAX_COMMENT_IDS,
  MAX_COMMENT_LENGTH,
  MAX_COMMENTS_PER_PAGE,
  MAX_HIDING_REASON_LENGTH,
  MAX_RECENT_COMMENTS,
} from "./thread-limits";
import { commentOrders } from "./thread-reading";

const bodyInput = cleanText({ min: 1, max: MAX_COMMENT_LENGTH, lines: "many" });
export const pathInput = z.string().refine(isCommentPath, "This is not a place in a thread.");

export const onCommentInput = clubIdInput.extend({ commentId: idInput });

export const onPaperInput = clubIdInput.extend({ paperId: idInput });

export const postCommentInput = clubIdInput.extend({
  paperId: idInput,
  /** The comment that this one answers. */
  parentId: idInput.nullish().default(null),
  body: bodyInput,
  requestKey: requestKeyInput,
  /** It asks something, and is listed until it is answered. */
  isQuestion: z.boolean().default(false),
  anchor: anchorInput.nullish().default(null),
});

export const editCommentInput = clubIdInput.extend({ commentId: idInput, body: bodyInput });

export const listCommentsInput = clubIdInput.extend({
  paperId: idInput,
  /** The path of the last comment that one has. */
  after: pathInput.optional(),
  /** Goes on behind the whole branch of that comment: it is folded. */
  skipsBranch: z.boolean().default(false),
  /** The comment with which the page of a deep branch begins. */
  branchId: idInput.optional(),
  order: z.enum(commentOrders).default("time"),
  limit: z.int().min(1).max(MAX_COMMENTS_PER_PAGE).default(COMMENTS_PER_PAGE),
});

export const hideCommentInput = onCommentInput.extend({
  /** Everyone reads it who sees the comment's place. */
  reason: cleanText({ min: 1, max: MAX_HIDING_REASON_LENGTH }),
});

export const setLockedInput = onPaperInput.extend({ isLocked: z.boolean() });

export const moveBranchInput = onCommentInput.extend({ toPaperId: idInput });

/** Single comments, for live updates: what an event named. */
export const getCommentsInput = clubIdInput.extend({ ids: z.array(idInput).min(1).max(MAX_COMMENT_IDS) });

/** A comment with those that it answers and those that follow it, for a link to it. */
export const listAroundInput = clubIdInput.extend({ paperId: idInput, commentId: idInput });

export const listRecentInput = clubIdInput.extend({
  limit: z.int().min(1).max(MAX_RECENT_COMMENTS).default(MAX_RECENT_COMMENTS),
});

/** What the preview renders, through the same limits as the comment itself. */
export const previewCommentInput = clubIdInput.extend({ body: bodyInput });
