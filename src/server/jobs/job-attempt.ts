/** One try at a job, for those that take long or that somebody watches. */
export interface JobAttempt {
  /** Aborts when the process is to end: what is left is for the next attempt. */
  signal: AbortSignal;
  /** The queue gives up after this one. */
  isLast: boolean;
}
