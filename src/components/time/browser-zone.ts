import { presentZone } from "@/domain/time/present-zone";

/** The zone that the device is set to. */
export function readBrowserZone(): string {
  return presentZone(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
}
