import { setTimeout as wait } from "node:timers/promises";
import { DomainError } from "@/domain/domain-error";
import { type FetchTextOptions, fetchText, type TextAnswer } from "@/server/feed/sources/fetch-text";
import { backOffMs, retryAfterMs } from "@/server/feed/sources/retry-delay";
import { SourceFailure } from "@/server/feed/sources/source-failure";

/** How long to go on, and the clock to do it by. */
export interface Patience {
  /** Of one try, the body included. */
  requestMs: number;
  /**
   * Of all tries, waits and bodies of a run together, however alive the source seems: a run holds one of few places.
   * The time that its pages take to be stored does not count.
   */
  totalMs: number;
  maxTries: number;
  /** A source that asks for more is left alone, and people learn when to come back. */
  maxWaitMs: number;
  sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  random: () => number;
  now: () => number;
}

const USUAL: Patience = {
  requestMs: 20_000,
  totalMs: 60_000,
  maxTries: 5,
  maxWaitMs: 30_000,
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  random: Math.random,
  now: Date.now,
};

type Place = Pick<FetchTextOptions, "name" | "allowedHosts" | "maxBytes">;

/**
 * A GET for the pages of one run: tries again what may pass (no connection, a broken answer, 429, 5xx), as late as the
 * source asks for, and gives up with a `DomainError` of reason `source_unavailable`. Answers 2xx and 400: what is wrong
 * with a request, the caller knows.
 */
export function fetchWithRetries(
  place: Place,
  overrides: Partial<Patience>,
): (url: URL, signal: AbortSignal) => Promise<TextAnswer> {
  const patience = { ...USUAL, ...overrides };
  let leftMs = patience.totalMs;
  return async (url, signal) => {
    const startedAt = patience.now();
    const endsAt = startedAt + leftMs;
    try {
      for (let tries = 1; ; tries += 1) {
        const failure = await tryOnce(url, place, patience, endsAt, signal);
        if (!(failure instanceof SourceFailure)) return failure;
        const delayMs = failure.retryAfterMs ?? backOffMs(tries, patience.random());
        const isWorthIt = tries < patience.maxTries && delayMs <= patience.maxWaitMs;
        if (!failure.isPassing || !isWorthIt || patience.now() + delayMs >= endsAt) throw giveUp(failure);
        await patience.sleep(delayMs, signal);
      }
    } catch (error) {
      signal.throwIfAborted(); // a sleep that was aborted throws an error of its own
      throw error;
    } finally {
      leftMs -= patience.now() - startedAt;
    }
  };
}

async function tryOnce(url: URL, place: Place, patience: Patience, endsAt: number, signal: AbortSignal) {
  try {
    const timeoutMs = Math.max(1, Math.min(patience.requestMs, endsAt - patience.now()));
    const answer = await fetchText(url, { ...place, timeoutMs, signal });
    return failureOf(answer, place.name, patience.now()) ?? answer;
  } catch (error) {
    if (error instanceof SourceFailure) return error;
    throw error;
  }
}

function failureOf({ status, headers }: TextAnswer, name: string, nowMs: number): SourceFailure | undefined {
  if ((status >= 200 && status < 300) || status === 400) return undefined;
  const asked = retryAfterMs(headers.get("retry-after"), nowMs);
  if (status === 429) return new SourceFailure(`${name} received too many requests (429).`, true, asked);
  if (status >= 500) return new SourceFailure(`${name} has a problem on its side (${status}).`, true, asked);
  return new SourceFailure(`${name} refused the request (${status}).`, false);
}

function giveUp(failure: SourceFailure): DomainError {
  const seconds = failure.retryAfterMs === undefined ? undefined : Math.ceil(failure.retryAfterMs / 1_000);
  const when = seconds === undefined ? "Try again later" : `Try again in ${inWords(seconds)}`;
  return new DomainError("source_unavailable", `${failure.message} ${when}. Nothing was lost.`, seconds);
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
