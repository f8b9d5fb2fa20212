"use client";

import { type ComponentProps, useState, useSyncExternalStore } from "react";
import { Select } from "@/components/ui/select";
import { groupTimeZones } from "@/domain/time/group-time-zones";

type TimeZoneSelectProps = Omit<ComponentProps<"select">, "value" | "defaultValue" | "onChange" | "children"> & {
  /** From the server's `listTimeZones`: two lists that differ would not hydrate. */
  zones: readonly string[];
  /** The first value; null guesses the browser's own zone. */
  initial: string | null;
  /** Offers to choose none, under these words. */
  noneLabel?: string | undefined;
};

const neverChanges = () => () => {};
const readBrowserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export function TimeZoneSelect({ zones, initial, noneLabel, ...props }: TimeZoneSelectProps) {
  const guessed = useSyncExternalStore(neverChanges, readBrowserZone, () => "UTC");
  const [chosen, setChosen] = useState(initial ?? (noneLabel === undefined ? null : ""));
  const value = chosen ?? guessed;
  return (
    <Select {...props} value={value} onChange={(event) => setChosen(event.target.value)}>
      {noneLabel !== undefined && <option value="">{noneLabel}</option>}
      {groupTimeZones(zones, value === "" ? "UTC" : value).map(({ region, zones: inRegion }) => (
        <optgroup key={region} label={region}>
          {inRegion.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
