import { z } from "zod";
import { basedOnInput } from "@/domain/changes/field-value";
import { clubIdInput, idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { momentCursorInput } from "@/domain/time/moment-cursor";
import { reactionKinds } from "./reactions";
import { onCommentInput, onPaperInput, pathInput } from "./thread-inputs";
import {
  DISCUSSION_LIST_PAGE,
  MAX_COMMENTS_PER_THREAD,
  MAX_COUNTED_THREADS,
  MAX_LISTED_THREADS,
  MAX_SEARCH_LENGTH,
} from "./thread-limits";
import { threadInterests } from "./thread-reading";

export const markReadInput = onPaperInput.extend({
  /** The highest number of a comment that was read. */
  upTo: z.int().min(0).max(MAX_COMMENTS_PER_THREAD),
});

/** A page that is open: it has a name of its own until it is left. */
export const visitInput = onPaperInput.extend({ visitId: idInput });

export const nextUnreadInput = onPaperInput.extend({
  /** The comment from which one goes on. */
  after: pathInput.optional(),
});

export const listThreadsInput = clubIdInput.extend({
  /** The `next` of what one has. */
  after: momentCursorInput.optional(),
  limit: z.int().min(1).max(MAX_LISTED_THREADS).default(DISCUSSION_LIST_PAGE),
});

export const countCommentsInput = clubIdInput.extend({ paperIds: z.array(idInput).min(1).max(MAX_COUNTED_THREADS) });

export const setInterestInput = onPaperInput.extend({ interest: z.enum(threadInterests).nullable() });

export const reactInput = onCommentInput.extend({ kind: z.enum(reactionKinds), isOn: z.boolean() });

export const markQuestionInput = onCommentInput.extend({ isQuestion: z.boolean() });

export const markAnsweredInput = onCommentInput.extend({
  isAnswered: z.boolean(),
  /** The comment of the same thread that answers it, if one does. */
  answerId: idInput.nullish().default(null),
});

export const listQuestionsInput = clubIdInput.extend({
  paperId: idInput.optional(),
  state: z.enum(["open", "answered"]).default("open"),
  /** The `next` of what one has. */
  after: momentCursorInput.optional(),
});

export const listMeetingQuestionsInput = clubIdInput.extend({ meetingId: idInput });

export const searchCommentsInput = clubIdInput.extend({
  query: cleanText({ min: 1, max: MAX_SEARCH_LENGTH }),
  paperId: idInput.optional(),
  /** The last comment that one has. */
  after: idInput.optional(),
});

export const completeMentionInput = clubIdInput.extend({ query: cleanText({ min: 0, max: MAX_SEARCH_LENGTH }) });

export const changeDiscussionInput = clubIdInput.extend({
  isSpoilerSafe: z.boolean().optional(),
  showsReaders: z.boolean().optional(),
  basedOn: basedOnInput(["isSpoilerSafe", "showsReaders"]),
});
