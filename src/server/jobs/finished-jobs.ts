/** Far longer than a database takes to come back and a released job to be taken again. */
const REMEMBER_MS = 15 * 60_000;

/**
 * Jobs that this process finished. Where the database dies before that is noted, the job comes back, and what it did, such
 * as a mail, is not done twice.
 */
export class FinishedJobs {
  readonly #finishedAt = new Map<string, number>();

  add(job: Identified, now: number): void {
    for (const [key, finishedAt] of this.#finishedAt) {
      if (finishedAt > now - REMEMBER_MS) break; // in the order in which they were added
      this.#finishedAt.delete(key);
    }
    this.#finishedAt.set(keyOf(job), now);
  }

  has(job: Identified): boolean {
    return this.#finishedAt.has(keyOf(job));
  }
}

interface Identified {
  id: string;
  /** Rises when a job of the same key is added in its place, which is another job. */
  revision: number;
}

const keyOf = ({ id, revision }: Identified) => `${id}.${revision}`;
