const counters = new Map<string, number>();

/**
 * 1, 2, 3 … per name: what factories make is unique and the same in every run. Nothing random, since a failure that
 * depends on a name could not be repeated.
 */
export function nextNumber(name: string): number {
  const number = (counters.get(name) ?? 0) + 1;
  counters.set(name, number);
  return number;
}

/**
 * Told apart the processes that share one database: Playwright numbers its workers, and a worker that is started anew
 * after a failure gets a new number. Vitest's workers have a database each and need none.
 */
export function uniqueSuffix(name: string): string {
  const worker = process.env.TEST_WORKER_INDEX;
  return `${worker === undefined ? "" : `${worker}-`}${nextNumber(name)}`;
}
