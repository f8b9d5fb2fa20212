import { readerZoneOf, type Zones, zoneHeading } from "@/domain/time/write-instant";

type ZoneHeadingProps = { id: string; instants: readonly string[]; zones: Zones };

/** Names the zones once for all times that give its id as `zoneNamedBy`: see `zoneNamedOnce`. */
export function ZoneHeading({ id, instants, zones }: ZoneHeadingProps) {
  const words = zoneHeading(instants, zones);
  if (words === null) return null;
  return (
    <p id={id} className="type-meta mb-1.5" data-zone={readerZoneOf(zones)}>
      {words}
    </p>
  );
}

/** What to give the times below the heading: its id, or nothing where one heading is not true of all of them. */
export function zoneNamedOnce(id: string, instants: readonly string[], zones: Zones): string | undefined {
  return zoneHeading(instants, zones) === null ? undefined : id;
}
