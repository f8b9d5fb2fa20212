import {
  getDayInput,
  importInput,
  listDaysInput,
  listImportsInput,
  previewTextInput,
  startImportInput,
} from "@/domain/feed/feed-inputs";
import { addPaperLinkInput } from "@/domain/papers/paper-inputs";
import { addPaperLink } from "@/server/feed/add-paper-link.service";
import { getDay, listDays } from "@/server/feed/feed.queries";
import { getImport, listImports } from "@/server/feed/imports.queries";
import { retryImport, startImport } from "@/server/feed/imports.service";
import { previewText } from "@/server/feed/preview-text.queries";
import { memberProcedure, readerProcedure, router } from "@/server/procedures/procedures";

export const feedRouter = router({
  getDay: readerProcedure
    .input(getDayInput)
    .query(({ ctx, input }) => getDay(ctx.db, { ...input, userId: ctx.userId, role: ctx.club.role, now: ctx.now })),

  listDays: readerProcedure.input(listDaysInput).query(({ ctx, input }) => listDays(ctx.db, input)),

  getImport: readerProcedure.input(importInput).query(({ ctx, input }) => getImport(ctx.db, input)),

  listImports: readerProcedure.input(listImportsInput).query(({ ctx, input }) => listImports(ctx.db, input)),

  // A mutation, since a page does not fit into an address. It stores nothing.
  previewText: memberProcedure
    .input(previewTextInput)
    .mutation(({ ctx, input }) => previewText({ userId: ctx.userId, text: input.text, now: ctx.now })),

  startImport: memberProcedure
    .input(startImportInput)
    .mutation(({ ctx, input }) => startImport(ctx.db, { ...input, userId: ctx.userId, now: ctx.now })),

  retryImport: memberProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => retryImport(ctx.db, { ...input, userId: ctx.userId })),

  addPaperLink: memberProcedure.input(addPaperLinkInput).mutation(({ ctx, input }) => addPaperLink(ctx.db, input)),
});
