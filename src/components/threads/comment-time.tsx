"use client";

import { formatRelative } from "@/domain/time/format-relative";

type CommentTimeProps = { instant: string; now: string; timeZone: string };

/**
 * "12 minutes ago", with the full time as its title. `now` comes from the server first, so that both sides write the
 * same. The title is the browser's own writing of the date, which may differ from the server's in a comma.
 */
export function CommentTime({ instant, now, timeZone }: CommentTimeProps) {
  const latest = now > instant ? now : instant; // a clock that is behind must not say "in less than a minute"
  return (
    <time dateTime={instant} title={inFull(instant, timeZone)} suppressHydrationWarning className="tabular-nums">
      {formatRelative(instant, latest)}
    </time>
  );
}

function inFull(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "full", timeStyle: "long" });
  return format.format(new Date(instant));
}
