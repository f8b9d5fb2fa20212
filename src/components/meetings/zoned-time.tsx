import { inBothZones } from "@/domain/time/both-zones";

export type Zones = Parameters<typeof inBothZones>[1];

/** By the reader's clock, and by the club's where it shows something else. Written on the server. */
export function ZonedTime({ instant, zones, style }: { instant: string; zones: Zones; style?: "dateTime" | "time" }) {
  const { own, club } = inBothZones(instant, zones, style);
  return (
    <time dateTime={instant}>
      {own}
      {club !== null && (
        <span className="type-meta ml-2 font-sans tracking-normal whitespace-nowrap">{club} for the club</span>
      )}
    </time>
  );
}
