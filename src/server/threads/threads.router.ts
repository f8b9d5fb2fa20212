import { readerOf } from "@/domain/threads/reader-of";
import {
  editCommentInput,
  getCommentsInput,
  hideCommentInput,
  listAroundInput,
  listCommentsInput,
  listRecentInput,
  moveBranchInput,
  onCommentInput,
  postCommentInput,
  previewCommentInput,
  setLockedInput,
} from "@/domain/threads/thread-inputs";
import { memberProcedure, organizerProcedure, readerProcedure, router } from "@/server/procedures/procedures";
import { discussionProcedures } from "@/server/threads/discussion.router";
import { listComments } from "@/server/threads/list-comments.queries";
import { hideComment, restoreComment, setLocked } from "@/server/threads/moderation.service";
import { moveBranchTo } from "@/server/threads/move-branch.service";
import { postComment } from "@/server/threads/post-comment.service";
import { getComments, getSource, listAround, listRecentComments } from "@/server/threads/threads.queries";
import { deleteComment, editComment, previewComment } from "@/server/threads/threads.service";
import { listVersions } from "@/server/threads/versions.queries";

export const threadsRouter = router({
  listComments: readerProcedure
    .input(listCommentsInput)
    .query(({ ctx, input }) => listComments(ctx.db, { ...input, reader: readerOf(ctx) })),

  listAround: readerProcedure
    .input(listAroundInput)
    .query(({ ctx, input }) => listAround(ctx.db, { ...input, reader: readerOf(ctx) })),

  getComments: readerProcedure
    .input(getCommentsInput)
    .query(({ ctx, input }) => getComments(ctx.db, { ...input, reader: readerOf(ctx) })),

  listRecent: readerProcedure
    .input(listRecentInput)
    .query(({ ctx, input }) => listRecentComments(ctx.db, { ...input, reader: readerOf(ctx) })),

  getSource: memberProcedure
    .input(onCommentInput)
    .query(({ ctx, input }) => getSource(ctx.db, { ...input, reader: readerOf(ctx) })),

  post: memberProcedure
    .input(postCommentInput)
    .mutation(({ ctx, input }) =>
      postComment(ctx.db, { ...input, reader: readerOf(ctx), authorName: ctx.viewer.name }),
    ),

  edit: memberProcedure
    .input(editCommentInput)
    .mutation(({ ctx, input }) => editComment(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  // Readers too: an observer may withdraw their own comments.
  delete: readerProcedure
    .input(onCommentInput)
    .mutation(({ ctx, input }) => deleteComment(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  listVersions: readerProcedure
    .input(onCommentInput)
    .query(({ ctx, input }) => listVersions(ctx.db, { ...input, reader: readerOf(ctx) })),

  hide: organizerProcedure
    .input(hideCommentInput)
    .mutation(({ ctx, input }) => hideComment(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  restore: organizerProcedure
    .input(onCommentInput)
    .mutation(({ ctx, input }) => restoreComment(ctx.db, { ...input, reader: readerOf(ctx), now: ctx.givenNow })),

  setLocked: organizerProcedure.input(setLockedInput).mutation(({ ctx, input }) => setLocked(ctx.db, input)),

  moveBranch: organizerProcedure.input(moveBranchInput).mutation(({ ctx, input }) => moveBranchTo(ctx.db, input)),

  // A mutation, since a text of this size does not fit into an address.
  preview: memberProcedure
    .input(previewCommentInput)
    .mutation(({ ctx, input }) => previewComment(ctx.db, { ...input, userId: ctx.userId })),

  ...discussionProcedures,
});
