import { getDb } from "@/server/db";
import { readForm } from "@/server/http/read-body";
import { field, redirectTo } from "@/server/http/redirect-to";
import { setMailTime } from "@/server/notifications/notifications.service";
import { readUnsubscribeToken } from "@/server/notifications/unsubscribe-token";

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/**
 * Ends mails of one kind for one person, without a session and from anywhere: mail programs send this POST themselves
 * (RFC 8058), so there is no origin to check, and the signed token is all it rests on. The page's button sends it too.
 */
export async function handleUnsubscribe(request: Request, token: string): Promise<Response> {
  const unsubscription = readUnsubscribeToken(token);
  if (unsubscription === null)
    return new Response("There is nothing to unsubscribe from at this address.\n", { status: 404, headers });
  await setMailTime(getDb(), { ...unsubscription, mail: "never" });
  const form = await readForm(request);
  if (form !== null && field(form, "from") === "page") return redirectTo(`/unsubscribe/${token}?done=1`);
  return new Response("You are unsubscribed from these emails.\n", { headers });
}

/** Some programs open the address instead. Opening changes nothing: it leads to the page with the button. */
export function handleUnsubscribeLink(token: string): Response {
  return redirectTo(`/unsubscribe/${encodeURIComponent(token)}`);
}
