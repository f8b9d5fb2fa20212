import { processGlobal } from "@/server/process-global";

/** Each is asked about once, right after it was noted. What nobody asks about goes when so many came later. */
const MAX_KEPT = 1_000;

const nonces = () => processGlobal("databaseFailures", () => new Set<string>());

/** Notes that a request to the framework failed because the database is away, by the nonce that the web server gave it. */
export function noteDatabaseFailure(nonce: string): void {
  const noted = nonces().add(nonce);
  const [oldest] = noted;
  if (noted.size > MAX_KEPT && oldest !== undefined) noted.delete(oldest);
}

/** Whether it did; asked once. */
export function takeDatabaseFailure(nonce: string): boolean {
  return nonces().delete(nonce);
}
