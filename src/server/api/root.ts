import { router } from "@/server/api/trpc";
import { authRouter } from "@/server/auth/auth.router";
import { papersRouter } from "@/server/papers/papers.router";
import { threadsRouter } from "@/server/threads/threads.router";

export const appRouter = router({
  auth: authRouter,
  papers: papersRouter,
  threads: threadsRouter,
});

export type AppRouter = typeof appRouter;
