import { getPaperInput, listAuthorsInput } from "@/domain/papers/paper-inputs";
import { readerProcedure, router } from "@/server/api/trpc";
import { getPaper, listAuthors } from "@/server/papers/papers.queries";

export const papersRouter = router({
  get: readerProcedure.input(getPaperInput).query(({ ctx, input }) => getPaper(ctx.db, input)),
  listAuthors: readerProcedure.input(listAuthorsInput).query(({ ctx, input }) => listAuthors(ctx.db, input)),
});
