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

/** For a new database: what is made in it is named the same, whatever was made in others before. */
export function countAnew(): void {
  counters.clear();
}

/** Unique also among the processes that share one database. */
export function uniqueSuffix(name: string): string {
  const worker = workerNumber();
  return `${worker === null ? "" : `${worker}-`}${nextNumber(name)}`;
}

/**
 * Playwright numbers its workers, which share the app's database; one that is started anew after a failure gets a new
 * number. Vitest's workers have a database each: null.
 */
export function workerNumber(): number | null {
  const index = process.env.TEST_WORKER_INDEX;
  return index === undefined ? null : Number(index);
}
