/** One try at a job, for those that take long. */
export interface JobAttempt {
  /** Aborts when the process is to end: what is left is for the next attempt. */
  signal: AbortSignal;
}
