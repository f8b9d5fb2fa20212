"use client";

import { formatRelative } from "@/domain/time/format-relative";
import { zoneFormatter } from "@/domain/time/zone-formatter";

type CommentTimeProps = { instant: string; now: string; timeZone: string };

/**
 * "12 minutes ago", with the full time as its title. `now` comes from the server first, so that both sides write the
 * same. The title is the browser's own writing of the date, which may differ from the server's in a comma.
 */
export function CommentTime({ instant, now, timeZone }: CommentTimeProps) {
  const latest = now > instant ? now : instant; // a clock that is behind must not say "in less than a minute"
  const inFull = zoneFormatter("en-GB", timeZone, "inFull").format(new Date(instant));
  return (
    <time dateTime={instant} title={inFull} suppressHydrationWarning className="tabular-nums">
      {formatRelative(instant, latest)}
    </time>
  );
}
