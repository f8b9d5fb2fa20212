import clsx from "clsx";
import { inBothZones } from "@/domain/time/both-zones";

export type Zones = Parameters<typeof inBothZones>[1];

type ZonedTimeProps = {
  instant: string;
  zones: Zones;
  style?: "dateTime" | "time";
  /** In a narrow column: the club's clock on a line of its own. */
  stacked?: boolean;
};

/** By the reader's clock, and by the club's where it shows something else. Written on the server. */
export function ZonedTime({ instant, zones, style, stacked = false }: ZonedTimeProps) {
  const { own, club } = inBothZones(instant, zones, style);
  return (
    <time dateTime={instant}>
      {own}
      {club !== null && (
        <span
          className={clsx(
            "type-meta font-sans font-normal tracking-normal whitespace-nowrap",
            stacked ? "block" : "ml-2",
          )}
        >
          {club} for the club
        </span>
      )}
    </time>
  );
}
