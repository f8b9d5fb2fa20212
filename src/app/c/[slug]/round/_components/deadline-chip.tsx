"use client";

import { Time } from "@/components/time/time";
import { Chip } from "@/components/ui/chip";
import { useNow } from "@/components/ui/use-now";
import type { Zones } from "@/domain/time/write-instant";

type DeadlineChipProps = {
  /** Null where voting opened with the nominations. */
  opensAt: string | null;
  closesAt: string;
  zones: Zones;
  now: string;
  isDue: boolean;
};

/** When voting opens or ends, by the viewer's clock, and how long that is from now. */
export function DeadlineChip({ opensAt, closesAt, zones, now: serverNow, isDue }: DeadlineChipProps) {
  const ticked = useNow(serverNow);
  // A page that was fetched again since the last tick knows the later time.
  const now = ticked > serverNow ? ticked : serverNow;
  const isAhead = opensAt !== null && now < opensAt;
  const at = isAhead ? opensAt : closesAt;
  return (
    <Chip kind={isDue && !isAhead ? "due" : "plain"} className="leading-snug">
      {now < at ? (
        <span>
          {isAhead ? "voting opens" : "closes"} <Time instant={at} zones={zones} />,{" "}
          <Time instant={at} zones={{ ...zones, now }} style="relative" />
        </span>
      ) : (
        "voting is over"
      )}
    </Chip>
  );
}
