import { z } from "zod";
import { clubIdInput, idInput } from "@/domain/identifiers";
import { cleanText } from "@/domain/text/clean-text";
import { momentCursorInput } from "@/domain/time/moment-cursor";
import { reactionKinds } from "./reactions";
import { onCommentInput, onPaperInput, pathInput } from "./thread-inputs";
import { COMMENTS_PER_THREAD_MAX, DISCUSSION_LIST_PAGE, SEARCH_MAX, THREADS_LISTED_MAX } from "./thread-limits";
import { threadInterests } from "./thread-reading";

export const markReadInput = onPaperInput.extend({
  /** The highest number of a comment that was read. */
  upTo: z.int().min(0).max(COMMENTS_PER_THREAD_MAX),
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
  limit: z.int().min(1).max(THREADS_LISTED_MAX).default(DISCUSSION_LIST_PAGE),
});

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
  query: cleanText({ min: 1, max: SEARCH_MAX }),
  paperId: idInput.optional(),
  /** The last comment that one has. */
  after: idInput.optional(),
});

export const completeMentionInput = clubIdInput.extend({ query: cleanText({ min: 0, max: SEARCH_MAX }) });

export const changeDiscussionInput = clubIdInput.extend({
  isSpoilerSafe: z.boolean().optional(),
  showsReaders: z.boolean().optional(),
});
