import { findPaperInput, getPaperInput, listAuthorsInput } from "@/domain/papers/paper-inputs";
import { findPapers } from "@/server/papers/find-papers.queries";
import { getPaper, listAuthors } from "@/server/papers/papers.queries";
import { readerProcedure, router } from "@/server/procedures/procedures";

export const papersRouter = router({
  find: readerProcedure.input(findPaperInput).query(({ ctx, input }) => findPapers(ctx.db, input)),
  get: readerProcedure.input(getPaperInput).query(({ ctx, input }) => getPaper(ctx.db, input)),
  listAuthors: readerProcedure.input(listAuthorsInput).query(({ ctx, input }) => listAuthors(ctx.db, input)),
});
