import type { Measured } from "@tests/bench/figure";
import { percentile } from "@tests/bench/percentile";
import autocannon from "autocannon";

/** A request as the generator sends it. */
export interface DriveRequest {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Load {
  /** Sent one after the other by each connection, from the beginning again after the last … */
  requests?: readonly DriveRequest[];
  /** … or made when they are sent, for what must never be sent twice. */
  next?: () => DriveRequest;
}

/** Drives a server as fast as it answers. Throws for any answer but a 2xx: a refusal is fast and proves nothing. */
export async function drive(
  origin: string,
  load: Load,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const { next } = load;
  const first = load.requests?.[0] ?? next?.();
  if (first === undefined) throw new Error("There is nothing to send.");
  const times: number[] = [];
  const requests =
    next === undefined
      ? (load.requests ?? []).map((request) => ({ ...request }))
      : [{ ...first, setupRequest: (request: object) => ({ ...request, ...next() }) }];
  const result = await fire({ url: origin, connections, duration: seconds, requests }, (ms) => times.push(ms));
  const refused = result.non2xx + result.errors;
  if (refused > 0) {
    const codes = JSON.stringify(result.statusCodeStats ?? {});
    throw new Error(`${first.path}: ${refused} of ${result.requests.total} requests failed (${codes}).`);
  }
  return { perSecond: times.length / result.duration, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

/** The generator's own percentiles are whole milliseconds, too coarse for what takes half of one: so each time is kept. */
function fire(options: autocannon.Options, keep: (responseMs: number) => void): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)));
    instance.on("response", (_client, _status, _bytes, responseMs) => keep(responseMs));
  });
}
