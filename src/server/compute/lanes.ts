import type { TaskName } from "@/server/compute/task-types";

interface Lane {
  /** A task that takes longer is ended, and its thread with it. */
  timeoutMs: number;
  /** Of the thread's heap. What needs more ends the thread and not the process. */
  memoryMb: number;
}

export const lanes = {
  /** The largest text through the browser takes one to two seconds, the largest file on the command line ten. */
  feed: { timeoutMs: 60_000, memoryMb: 1_024 },
  /** A vote is counted in its transaction, which ends after twenty seconds. Ten thousand voters take five. */
  votes: { timeoutMs: 15_000, memoryMb: 1_024 },
  /** The slowest text takes half a second. */
  texts: { timeoutMs: 10_000, memoryMb: 256 },
} satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;

/** One thread a lane: what is slow in one keeps nobody waiting in another. */
export const laneOf: Record<TaskName, LaneName> = {
  previewFeed: "feed",
  checkFeed: "feed",
  parseFeed: "feed",
  parseApiAnswer: "feed",
  countVotes: "votes",
  recountVotes: "votes",
  renderText: "texts",
  renderMailText: "texts",
  renderPaperTexts: "feed",
};
