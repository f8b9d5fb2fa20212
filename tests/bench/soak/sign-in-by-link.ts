import { addressOf, expectStatus, type SoakScene } from "@tests/bench/soak/soak-scene";
import type { MailStore } from "@tests/servers/mail-store";
import { linkIn } from "@tests/servers/mailbox";
import { sessionCookieName } from "@/server/auth/session-cookie";

const MAIL_LIMIT_MS = 30_000;
/** Every other person signs out again; the sessions of the others stay until they expire. */
const SIGNS_OUT_EVERY = 2;

/** Asks for a link, takes it from the mail, presses the button, opens the club's page, and signs out every other time. */
export async function signInByLink(scene: SoakScene, turn: number): Promise<void> {
  const { origin, publicOrigin, club, mails } = scene;
  const email = `${club.slug}${(turn % club.members.length) + 1}@example.org`;
  const headers = { origin: publicOrigin, "x-forwarded-for": addressOf(turn) };
  const post = (path: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
    fetch(origin + path, {
      method: "POST",
      headers: { ...headers, ...more },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });

  await expectStatus(await post("/sign-in/request", { email, next: "/" }), 303, "/sign-in/request");
  const link = await takeLink(mails, email);
  await expectStatus(await fetch(origin + link.pathname + link.search, { headers }), 200, "/sign-in/link");

  const token = link.searchParams.get("token") ?? "";
  const used = await post("/sign-in/use", { email, token, next: "/" });
  await expectStatus(used, 303, "/sign-in/use");
  const session = used.headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (session === undefined) throw new Error("Signing in by a link sets no session cookie.");
  const cookie = session.split(";")[0] ?? "";
  const page = `/c/${club.slug}`;
  await expectStatus(await fetch(origin + page, { headers: { ...headers, cookie } }), 200, page);
  if (turn % SIGNS_OUT_EVERY === 0) await expectStatus(await post("/sign-out", {}, { cookie }), 303, "/sign-out");
}

/** Mails of other kinds may have come before it. */
async function takeLink(mails: MailStore, email: string): Promise<URL> {
  const signal = AbortSignal.timeout(MAIL_LIMIT_MS);
  for (;;) {
    const mail = await mails.take(email, signal);
    if (mail.text.includes("/sign-in/link")) return new URL(linkIn(mail, "/sign-in/link"));
  }
}
