import { isTimeZone } from "./time-zone";

/** The zones that people choose from, UTC last. The names are the running JavaScript's own, some of them old spellings. */
export function listTimeZones(): string[] {
  return [...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC" && isTimeZone(name)), "UTC"];
}
