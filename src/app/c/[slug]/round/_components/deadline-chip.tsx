"use client";

import { useNow } from "@/components/threads/use-now";
import { Chip } from "@/components/ui/chip";
import { formatRelative } from "@/domain/time/format-relative";

type DeadlineChipProps = {
  closesAt: string;
  /** "Wednesday 12 November, 16:00", with the club's time where it differs. Written on the server. */
  words: string;
  now: string;
  isDue: boolean;
};

/** When voting ends, by the viewer's clock, and how long that is from now. */
export function DeadlineChip({ closesAt, words, now: serverNow, isDue }: DeadlineChipProps) {
  const now = useNow(serverNow);
  return (
    <Chip kind={isDue ? "due" : "plain"} className="leading-snug">
      <time dateTime={closesAt}>
        {now < closesAt ? `closes ${words}, ${formatRelative(closesAt, now)}` : "voting is over"}
      </time>
    </Chip>
  );
}
