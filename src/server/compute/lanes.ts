interface Lane {
  /** A task that takes longer is ended, and its thread with it. */
  timeoutMs: number;
  /** Of the thread's heap. What needs more ends the thread and not the process. */
  memoryMb: number;
}

export const lanes = {
  /** The largest text through the browser takes one to two seconds, the largest file on the command line ten. */
  feed: { timeoutMs: 60_000, memoryMb: 1_024 },
} satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;
