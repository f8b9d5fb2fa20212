import { NextRequest } from "next/server";
import { DomainError } from "@/domain/domain-error";
import { emailInput, mailboxOf } from "@/domain/people/email";
import { safeNextPath } from "@/domain/people/next-path";
import { cleanText } from "@/domain/text/clean-text";
import { publicOrigin } from "@/env";
import { handlers, signIn } from "@/server/auth/next-auth";
import { listExternalProviders, MAX_MAIL_LINK_AGE_SECONDS } from "@/server/auth/providers";
import { isHttps, readSessionCookie, sessionCookieName, withoutSessionCookie } from "@/server/auth/session-cookie";
import { endSession, recordNewSession } from "@/server/auth/sessions";
import { claimInstance, findIssuer, mailSignInLink, OWNER_IDENTIFIER } from "@/server/auth/sign-in-links";
import { getDb } from "@/server/db";
import { isSameOrigin, refuseForeignOrigin } from "@/server/http/check-origin";
import { readForm, refuseForm } from "@/server/http/read-body";
import { field, redirectTo } from "@/server/http/redirect-to";
import { consume } from "@/server/limits/rate-limits";
import { logger } from "@/server/logger";
import { reportTrouble } from "@/server/writing-check";

const clientAddress = (request: Request) => request.headers.get("x-client-address") ?? "unknown";

/** The sign-in form's e-mail part: sends a link. Known and unknown addresses go the same way. */
export async function handleLinkRequest(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuseForeignOrigin();
  const form = await readForm(request);
  if (form === null) return refuseForm();
  const next = safeNextPath(field(form, "next"));
  const back = (problem: string) => redirectTo(`/sign-in?${new URLSearchParams({ problem, next })}`);
  const email = emailInput.safeParse(field(form, "email"));
  if (!email.success) return back("address");
  try {
    await consume("linkByAddress", clientAddress(request));
    await consume("linkByMailbox", mailboxOf(email.data));
    await mailSignInLink(getDb(), { email: email.data, next, maxAgeSeconds: MAX_MAIL_LINK_AGE_SECONDS });
  } catch (error) {
    if (error instanceof DomainError && error.reason === "too_many_requests") return back("often");
    if (reportTrouble(error) !== null) throw error; // to come back after, and not a matter of mail
    logger().error({ err: error }, "a sign-in link could not be sent");
    return back("mail");
  }
  return redirectTo("/sign-in/sent");
}

/** The button behind a sign-in link: uses the link up and makes the session. */
export async function handleLinkUse(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuseForeignOrigin();
  const form = await readForm(request);
  if (form === null) return refuseForm();
  const next = safeNextPath(field(form, "next"));
  let issuerMembershipId: string | null = null;
  let credentials = { email: field(form, "email"), token: field(form, "token") };
  try {
    await consume("linkUse", clientAddress(request));
    if (credentials.email === OWNER_IDENTIFIER) credentials = await claim(form, credentials.token);
    issuerMembershipId = await findIssuer(getDb(), credentials.token); // before it is used up
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problem =
      error.reason === "too_many_requests" ? "often" : error.reason === "invalid_input" ? "address" : "link";
    return redirectTo(`/sign-in?problem=${problem}`);
  }
  const callback = new URL("/api/auth/callback/email", publicOrigin());
  callback.search = new URLSearchParams({ ...credentials, callbackUrl: new URL(next, publicOrigin()).href }).toString();
  // NextAuth signs in on a GET. Nobody reaches that address from outside; we call it ourselves, on the button's POST.
  const headers = new Headers({ cookie: withoutSessionCookie(request.headers.get("cookie") ?? "") });
  const answer = await handlers.GET(new NextRequest(callback, { headers }));
  return finishSignIn(request, answer, { next, issuerMembershipId });
}

async function claim(form: FormData, token: string) {
  const email = field(form, "ownerEmail");
  const name = cleanText({ min: 0, max: 80 }).safeParse(field(form, "ownerName"));
  const address = email.trim() === "" ? null : emailInput.safeParse(email);
  if ((address !== null && !address.success) || !name.success) {
    throw new DomainError("invalid_input", "This is not an email address. The link still works: open it again.");
  }
  return claimInstance(getDb(), { token, email: address?.data ?? null, name: name.data || null });
}

/** One of the external providers' buttons. */
export async function handleProviderStart(request: Request, provider: string): Promise<Response> {
  if (!isSameOrigin(request)) return refuseForeignOrigin();
  const form = await readForm(request);
  if (form === null) return refuseForm();
  const next = safeNextPath(field(form, "next"));
  if (!listExternalProviders().some(({ id }) => id === provider)) return redirectTo("/sign-in?problem=provider");
  try {
    await consume("linkUse", clientAddress(request));
    const location = (await signIn(provider, { redirectTo: next, redirect: false })) as string;
    return Response.redirect(location, 303);
  } catch (error) {
    logger().error({ err: error }, "a sign-in provider did not answer");
    return redirectTo("/sign-in?problem=provider");
  }
}

/** Where external providers send people back to. Everything else that NextAuth would answer stays closed. */
export async function handleProviderCallback(request: Request, provider: string): Promise<Response> {
  if (!listExternalProviders().some(({ id }) => id === provider)) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  // Without the session: with it NextAuth would tie whoever comes back to the person who was signed in here before.
  const headers = new Headers({ cookie: withoutSessionCookie(request.headers.get("cookie") ?? "") });
  const answer = await handlers.GET(new NextRequest(new URL(pathname + search, publicOrigin()), { headers }));
  return finishSignIn(request, answer, { next: null, issuerMembershipId: null });
}

/** NextAuth's answer, made a 303; the session before this one ends, and the new one is described for the account page. */
async function finishSignIn(
  request: Request,
  answer: Response,
  { next, issuerMembershipId }: { next: string | null; issuerMembershipId: string | null },
): Promise<Response> {
  const setCookie = answer.headers.getSetCookie();
  const session = setCookie.map((cookie) => readSessionCookie(cookie.split(";")[0] ?? null)).find((value) => value);
  const headers = new Headers();
  // NextAuth's own form helpers are not ours: no page of this app reads these two.
  const unused = /authjs\.(csrf-token|callback-url)=/;
  for (const cookie of setCookie) if (!unused.test(cookie)) headers.append("set-cookie", cookie);
  if (!session) {
    const location = new URL(answer.headers.get("location") ?? "/sign-in", publicOrigin());
    const error = location.searchParams.get("error");
    const problem = error === "Verification" ? "link" : error === "OAuthAccountNotLinked" ? "linked" : "provider";
    return redirectTo(`/sign-in?problem=${problem}`, headers);
  }
  await recordNewSession(getDb(), {
    token: session,
    formerToken: readSessionCookie(request.headers.get("cookie")),
    userAgent: request.headers.get("user-agent"),
    issuerMembershipId,
  });
  const location = new URL(answer.headers.get("location") ?? "/", publicOrigin());
  return redirectTo(next ?? safeNextPath(location.pathname + location.search), headers);
}

/** Ends the session; its open streams close with it. */
export async function handleSignOut(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuseForeignOrigin();
  const token = readSessionCookie(request.headers.get("cookie"));
  if (token !== null) await endSession(getDb(), token);
  const secure = isHttps() ? "; Secure" : "";
  return redirectTo("/sign-in", {
    "set-cookie": `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
    "clear-site-data": '"cache"',
  });
}
