import { env } from "@/env";
import { listExternalProviders } from "@/server/auth/providers";
import { publicProcedure, router } from "@/server/procedures/procedures";

export const authRouter = router({
  /** What the sign-in page offers on this instance. */
  listWaysToSignIn: publicProcedure.query(() => ({
    providers: listExternalProviders(),
    mailGoesToFiles: env().SMTP_URL === undefined,
  })),
});
