import type { inferRouterOutputs } from "@trpc/server";
import { inBothZones } from "@/domain/time/both-zones";
import type { AppRouter } from "@/server/api/root";

type Notification = inferRouterOutputs<AppRouter>["notifications"]["list"]["notifications"][number];

/** One notification as the inbox shows it. */
export interface InboxLine
  extends Pick<Notification, "id" | "isRead" | "createdAt" | "titleHtml" | "happened" | "href"> {
  clubName: string;
  /** The comment's beginning, or when something is; empty: nothing more is shown. */
  more: string;
}

export function inboxLine(
  { id, isRead, createdAt, titleHtml, happened, href, more, club }: Notification,
  zones: { readerZone: string | null; now: string },
): InboxLine {
  const say = (instant: string) => inBothZones(instant, { ...zones, clubZone: club.timeZone }).own;
  const words = more.map((part) => (typeof part === "string" ? part : say(part.at)));
  return { id, isRead, createdAt, titleHtml, happened, href, clubName: club.name, more: words.join("") };
}
