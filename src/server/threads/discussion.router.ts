import { clubIdInput } from "@/domain/identifiers";
import {
  changeDiscussionInput,
  completeMentionInput,
  countCommentsInput,
  listMeetingQuestionsInput,
  listQuestionsInput,
  listThreadsInput,
  markAnsweredInput,
  markQuestionInput,
  markReadInput,
  nextUnreadInput,
  reactInput,
  searchCommentsInput,
  setInterestInput,
  visitInput,
} from "@/domain/threads/discussion-inputs";
import { readerOf } from "@/domain/threads/reader-of";
import { onCommentInput, onPaperInput } from "@/domain/threads/thread-inputs";
import { memberProcedure, organizerProcedure, readerProcedure } from "@/server/procedures/procedures";
import { changeDiscussionSettings, getDiscussionSettings } from "@/server/threads/discussion-settings.service";
import { countComments, listThreads } from "@/server/threads/list-threads.queries";
import { completeMention } from "@/server/threads/mentions.queries";
import { listPassages } from "@/server/threads/passages.queries";
import { listMeetingQuestions, listQuestions } from "@/server/threads/questions.queries";
import { markAnswered, markQuestion } from "@/server/threads/questions.service";
import { listReactions, react } from "@/server/threads/reactions.service";
import { markPaperRead, markRead, setInterest } from "@/server/threads/reading.service";
import { searchComments } from "@/server/threads/search.queries";
import { findNextUnread } from "@/server/threads/unread.queries";
import { noteLeaving, noteReading } from "@/server/threads/visitors.service";

/** What one does with a discussion beside writing in it. Part of the router of threads. */
export const discussionProcedures = {
  listPassages: readerProcedure
    .input(onPaperInput)
    .query(({ ctx, input }) => listPassages(ctx.db, { ...input, reader: readerOf(ctx) })),

  markRead: readerProcedure
    .input(markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx.db, { ...input, userId: ctx.userId })),

  markPaperRead: readerProcedure
    .input(onPaperInput)
    .mutation(({ ctx, input }) => markPaperRead(ctx.db, { ...input, userId: ctx.userId })),

  noteReading: readerProcedure
    .input(visitInput)
    .mutation(({ ctx, input }) => noteReading(ctx.db, { ...input, userId: ctx.userId })),

  noteLeaving: readerProcedure
    .input(visitInput)
    .mutation(({ ctx, input }) => noteLeaving(ctx.db, { ...input, userId: ctx.userId })),

  nextUnread: readerProcedure
    .input(nextUnreadInput)
    .query(({ ctx, input }) => findNextUnread(ctx.db, { ...input, reader: readerOf(ctx) })),

  listThreads: readerProcedure
    .input(listThreadsInput)
    .query(({ ctx, input }) => listThreads(ctx.db, { ...input, reader: readerOf(ctx) })),

  countComments: readerProcedure
    .input(countCommentsInput)
    .query(({ ctx, input }) => countComments(ctx.db, { ...input, reader: readerOf(ctx) })),

  setInterest: readerProcedure
    .input(setInterestInput)
    .mutation(({ ctx, input }) => setInterest(ctx.db, { ...input, userId: ctx.userId })),

  react: memberProcedure
    .input(reactInput)
    .mutation(({ ctx, input }) => react(ctx.db, { ...input, reader: readerOf(ctx) })),

  listReactions: readerProcedure
    .input(onCommentInput)
    .query(({ ctx, input }) => listReactions(ctx.db, { ...input, reader: readerOf(ctx) })),

  markQuestion: memberProcedure
    .input(markQuestionInput)
    .mutation(({ ctx, input }) => markQuestion(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  markAnswered: memberProcedure
    .input(markAnsweredInput)
    .mutation(({ ctx, input }) => markAnswered(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  listQuestions: readerProcedure
    .input(listQuestionsInput)
    .query(({ ctx, input }) => listQuestions(ctx.db, { ...input, reader: readerOf(ctx) })),

  listMeetingQuestions: readerProcedure
    .input(listMeetingQuestionsInput)
    .query(({ ctx, input }) => listMeetingQuestions(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.now })),

  search: readerProcedure
    .input(searchCommentsInput)
    .query(({ ctx, input }) => searchComments(ctx.db, { ...input, reader: readerOf(ctx) })),

  completeMention: memberProcedure
    .input(completeMentionInput)
    .query(({ ctx, input }) => completeMention(ctx.db, { ...input, userId: ctx.userId })),

  getSettings: readerProcedure
    .input(clubIdInput)
    .query(({ ctx, input }) => getDiscussionSettings(ctx.db, input.clubId)),

  changeSettings: organizerProcedure
    .input(changeDiscussionInput)
    .mutation(({ ctx, input }) => changeDiscussionSettings(ctx.db, input)),
};
