"use client";

import { Chip } from "@/components/ui/chip";
import { useNow } from "@/components/ui/use-now";
import { formatRelative } from "@/domain/time/format-relative";

/** `words`: "Wednesday 12 November, 16:00", with the club's time where it differs. Written on the server. */
type Moment = { at: string; words: string };

type DeadlineChipProps = {
  /** Null where voting opened with the nominations. */
  opens: Moment | null;
  closes: Moment;
  now: string;
  isDue: boolean;
};

/** When voting opens or ends, by the viewer's clock, and how long that is from now. */
export function DeadlineChip({ opens, closes, now: serverNow, isDue }: DeadlineChipProps) {
  const ticked = useNow(serverNow);
  // A page that was fetched again since the last tick knows the later time.
  const now = ticked > serverNow ? ticked : serverNow;
  const isAhead = opens !== null && now < opens.at;
  const { at, words } = isAhead ? opens : closes;
  return (
    <Chip kind={isDue && !isAhead ? "due" : "plain"} className="leading-snug">
      <time dateTime={at}>
        {now < at ? `${isAhead ? "voting opens" : "closes"} ${words}, ${formatRelative(at, now)}` : "voting is over"}
      </time>
    </Chip>
  );
}
