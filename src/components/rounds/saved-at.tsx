import { Time } from "@/components/time/time";
import { epochMs } from "@/domain/time/instant";
import type { Zones } from "@/domain/time/write-instant";

/** "14:02 CET", and of another day "Sat 21 Nov, 14:02 CET". What is saved later than the page was made is of today. */
export function SavedAt({ instant, zones }: { instant: string; zones: Zones }) {
  const now = epochMs(zones.now) < epochMs(instant) ? instant : zones.now;
  return <Time instant={instant} zones={{ ...zones, now }} style="timeOrDay" club="title" />;
}
