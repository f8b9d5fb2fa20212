import { env } from "@/env";
import { hasPeople } from "@/server/account/account.queries";
import { listExternalProviders } from "@/server/auth/providers";
import { publicProcedure, router } from "@/server/procedures/procedures";

export const authRouter = router({
  /** What the front page says of the instance. */
  getInstance: publicProcedure.query(async ({ ctx }) => ({ hasOwner: await hasPeople(ctx.db) })),

  /** What the sign-in page offers on this instance. */
  listWaysToSignIn: publicProcedure.query(() => ({
    providers: listExternalProviders(),
    mailGoesToFiles: env().SMTP_URL === undefined,
  })),
});
