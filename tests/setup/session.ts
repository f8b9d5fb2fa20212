import type { BrowserContext } from "@playwright/test";
import { createSession } from "@tests/factories/sessions";
import { publicOrigin } from "@/env";
import { sessionCookieName } from "@/server/auth/session-cookie";
import type { Db } from "@/server/db";

/** The Cookie header of a new session of the person, for requests without a browser. */
export async function sessionCookie(db: Db, person: { id: string }): Promise<string> {
  const { token } = await createSession(db, person);
  return `${sessionCookieName()}=${token}`;
}

/** Signs the person in as sign-in itself would leave the browser: a row, and the cookie that names it. */
export async function login(db: Db, context: BrowserContext, person: { id: string }): Promise<void> {
  const { token } = await createSession(db, person);
  await context.addCookies([
    { name: sessionCookieName(), value: token, url: publicOrigin(), httpOnly: true, sameSite: "Lax" },
  ]);
}
