"use client";

import { type ComponentProps, useState, useSyncExternalStore } from "react";
import { Select } from "@/components/ui/select";
import type { ZoneGroup } from "@/domain/time/group-time-zones";
import { presentZone } from "@/domain/time/present-zone";
import { zoneCity } from "@/domain/time/zone-names";
import { readBrowserZone } from "./browser-zone";

type TimeZoneSelectProps = Omit<ComponentProps<"select">, "value" | "defaultValue" | "onChange" | "children"> & {
  /** From the server: two lists that differ would not hydrate. */
  zones: readonly ZoneGroup[];
  /** The first value; null guesses the browser's own zone. */
  initial: string | null;
};

const neverChanges = () => () => {};

/** Zones by region, as "Kathmandu, Asia · UTC+5:45". */
export function TimeZoneSelect({ zones, initial, ...props }: TimeZoneSelectProps) {
  const guessed = useSyncExternalStore(neverChanges, readBrowserZone, () => "UTC");
  const [chosen, setChosen] = useState(initial);
  const value = chosen ?? guessed;
  const listed = presentZone(value);
  const isListed = zones.some((group) => group.zones.some(({ name }) => name === listed));
  return (
    <Select {...props} value={value} onChange={(event) => setChosen(event.target.value)}>
      {!isListed && <option value={value}>{zoneCity(value)}</option>}
      {zones.map(({ region, zones: inRegion }) => (
        <optgroup key={region} label={region}>
          {inRegion.map(({ name, label }) => (
            // A zone that is stored under an older name keeps it: no form changes what nobody touched.
            <option key={name} value={name === listed ? value : name}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
