import type { inferRouterOutputs } from "@trpc/server";
import type { Zones } from "@/domain/time/write-instant";
import type { AppRouter } from "@/server/api/root";

type Notification = inferRouterOutputs<AppRouter>["notifications"]["list"]["notifications"][number];

/** One notification as the inbox shows it. */
export interface InboxLine
  extends Pick<Notification, "id" | "isRead" | "createdAt" | "titleHtml" | "happened" | "href" | "ask"> {
  clubId: string;
  clubName: string;
  /** The comment's beginning, or a sentence with instants in it; empty: nothing more is shown. */
  more: Notification["more"];
  zones: Zones;
}

export function inboxLine(
  { id, isRead, createdAt, titleHtml, happened, href, ask, more, club }: Notification,
  { readerZone, now }: Pick<Zones, "readerZone" | "now">,
): InboxLine {
  const zones = { clubZone: club.timeZone, readerZone, now };
  const shown = { id, isRead, createdAt, titleHtml, happened, href, ask, more };
  return { ...shown, clubId: club.id, clubName: club.name, zones };
}
