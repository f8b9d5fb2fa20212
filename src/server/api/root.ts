import { router } from "@/server/api/trpc";
import { authRouter } from "@/server/auth/auth.router";

export const appRouter = router({
  auth: authRouter,
});

export type AppRouter = typeof appRouter;
