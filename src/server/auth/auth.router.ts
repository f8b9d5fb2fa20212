import { env } from "@/env";
import { publicProcedure, router } from "@/server/api/trpc";
import { listExternalProviders } from "@/server/auth/providers";

export const authRouter = router({
  /** What the sign-in page offers on this instance. */
  listWaysToSignIn: publicProcedure.query(() => ({
    providers: listExternalProviders(),
    mailGoesToFiles: env().SMTP_URL === undefined,
  })),
});
