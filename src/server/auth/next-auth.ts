import NextAuth from "next-auth";
import { emailInput } from "@/domain/people/email";
import { env, publicOrigin } from "@/env";
import { createAdapter, foldEmail } from "@/server/auth/adapter";
import { listProviders } from "@/server/auth/providers";
import { isHttps, MAX_SESSION_AGE_SECONDS, sessionCookieName } from "@/server/auth/session-cookie";
import { createToken } from "@/server/auth/token-hash";
import { getDb } from "@/server/db";
import { logger } from "@/server/logger";

/** Configured on first use: the build imports this file without an environment. */
export const { handlers, signIn } = NextAuth(() => {
  // NextAuth makes its own addresses from this variable; ours has another name.
  process.env.AUTH_URL = publicOrigin();
  return {
    adapter: createAdapter(getDb),
    providers: listProviders(),
    secret: env().AUTH_SECRET,
    trustHost: true,
    basePath: "/api/auth",
    session: { strategy: "database", maxAge: MAX_SESSION_AGE_SECONDS, generateSessionToken: createToken },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() },
      },
    },
    callbacks: {
      /** An account needs an address, since reminders and sign-in links go there, and nobody gets one that is not theirs. */
      signIn: ({ user, profile }) => emailInput.safeParse(user.email).success && profile?.email_verified !== false,
      /** After sign-in people stay on this instance. */
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    events: {
      /** A provider that says it has checked the address counts like a link opened there. */
      signIn: async ({ user, account, profile }) => {
        if (account?.provider === "email" || profile?.email_verified !== true || user.id === undefined) return;
        const email = foldEmail(profile.email ?? "");
        await getDb().user.updateMany({
          where: { id: user.id, email, emailVerified: null },
          data: { emailVerified: new Date() },
        });
      },
    },
    logger: {
      error: (error) => logger().warn({ name: error.name, message: error.message }, "a sign-in was refused"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
});
