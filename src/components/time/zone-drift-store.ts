import type { ZoneDrift } from "@/domain/time/zone-drift";

const STORAGE_KEY = "paperclub:zone";

/** Of this device: whether it is somewhere else than its person's other devices is its own matter. */
export function readZoneDrift(): ZoneDrift | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null");
    return isZoneDrift(kept) ? kept : null;
  } catch {
    return null; // storage can be forbidden, or hold what an older version wrote
  }
}

export function writeZoneDrift(drift: ZoneDrift | null): void {
  try {
    if (drift === null) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(drift));
  } catch {
    // Without storage nobody is asked: the days cannot be counted.
  }
}

function isZoneDrift(kept: unknown): kept is ZoneDrift {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "zone" in kept &&
    typeof kept.zone === "string" &&
    "since" in kept &&
    typeof kept.since === "string" &&
    !Number.isNaN(Date.parse(kept.since)) &&
    "isAsked" in kept &&
    typeof kept.isAsked === "boolean"
  );
}
