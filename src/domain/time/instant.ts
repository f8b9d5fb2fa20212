/**
 * An instant as it comes in: an ISO string with an offset ("2025-11-11T15:00:00.000Z") or a Date.
 * Domain functions take either and always give the string, so that answers are plain JSON.
 */
export type InstantInput = string | Date;

const offsetAtEnd = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Milliseconds since 1970. Instants are compared by this number and never as strings: "…00Z" and
 * "…00.000Z" are the same instant. Throws a RangeError for anything that is no instant; a string
 * without an offset is none, since the server's own zone would decide what it means.
 */
export function epochMs(instant: InstantInput): number {
  if (typeof instant === "string" && !offsetAtEnd.test(instant)) {
    throw new RangeError(`Not an instant with an offset: ${instant}`);
  }
  const ms = new Date(instant).getTime();
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return ms;
}

/** The one spelling of instants in answers: `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export function isoInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** The instant `minutes` of elapsed time later (earlier if negative), whatever clocks show meanwhile. */
export function addMinutes(instant: InstantInput, minutes: number): string {
  return isoInstant(epochMs(instant) + minutes * 60_000);
}

/** The instant `hours` of elapsed time later (earlier if negative). */
export function addHours(instant: InstantInput, hours: number): string {
  return addMinutes(instant, hours * 60);
}
