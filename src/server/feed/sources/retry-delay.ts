/** First wait of the exponential back-off; each further one is twice as long. */
const FIRST_DELAY_MS = 500;

/**
 * Milliseconds until the next try after `failures` of them in a row: between a half and the whole of a doubling delay,
 * so that instances that failed together do not come back together. `random` is in [0, 1).
 */
export function backOffMs(failures: number, random: number): number {
  const full = FIRST_DELAY_MS * 2 ** (failures - 1);
  return Math.round(full / 2 + (full / 2) * random);
}

/**
 * What a Retry-After header asks for, in milliseconds from `nowMs`; undefined if it is missing or unreadable.
 * Seconds or an HTTP date, see RFC 9110, section 10.2.3.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  // Only dates with a weekday: Date.parse takes much that is none, such as "-1".
  const at = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
