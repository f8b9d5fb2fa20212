import NextAuth from "next-auth";
import { env, publicOrigin } from "@/env";
import { createAdapter } from "@/server/auth/adapter";
import { listProviders } from "@/server/auth/providers";
import { isHttps, sessionCookieName, sessionMaxAgeSeconds } from "@/server/auth/session-cookie";
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
    session: { strategy: "database", maxAge: sessionMaxAgeSeconds, generateSessionToken: createToken },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() },
      },
    },
    callbacks: {
      /** An account needs an address: reminders and sign-in links go there. */
      signIn: ({ user }) => typeof user.email === "string" && user.email.includes("@"),
      /** After sign-in people stay on this instance. */
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    logger: {
      error: (error) => logger().warn({ name: error.name, message: error.message }, "a sign-in was refused"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
});
