import type { BenchBase, BenchRun } from "@tests/bench/bench-run";
import type { Figure } from "@tests/bench/figure";
import { benchAhead } from "@tests/bench/groups/ahead";
import { benchBrowserThread } from "@tests/bench/groups/browser-thread";
import { benchFeed } from "@tests/bench/groups/feed";
import { benchJavascript } from "@tests/bench/groups/javascript";
import { benchLargeTexts } from "@tests/bench/groups/large-texts";
import { benchLive } from "@tests/bench/groups/live";
import { benchMemory } from "@tests/bench/groups/memory";
import { benchMisuse } from "@tests/bench/groups/misuse";
import { benchNotified } from "@tests/bench/groups/notified";
import { benchRestarts } from "@tests/bench/groups/restarts";
import { benchRounds } from "@tests/bench/groups/rounds";
import { benchSoak } from "@tests/bench/groups/soak";
import { benchStart } from "@tests/bench/groups/start";
import { benchThreads } from "@tests/bench/groups/threads";
import { benchWatchedVotes } from "@tests/bench/groups/watched-votes";
import { benchWeek } from "@tests/bench/groups/week";

/** In the order in which they run: what writes comes after what reads, and memory is looked at when all was used. */
export const groups = {
  feed: benchFeed,
  week: benchWeek,
  threads: benchThreads,
  live: benchLive,
  ahead: benchAhead,
  "browser-thread": benchBrowserThread,
  notified: async (bench) => [await benchNotified(bench)],
  "watched-votes": benchWatchedVotes,
  rounds: benchRounds,
  "large-texts": benchLargeTexts,
  javascript: benchJavascript,
  memory: benchMemory,
  start: benchStart,
} satisfies Record<string, (bench: BenchRun) => Promise<Figure[]>>;

/** They take long: they run only when they are named, after the others. The last one ends everybody's session. */
export const longGroups = {
  misuse: benchMisuse,
  restarts: benchRestarts,
  soak: benchSoak,
} satisfies Record<string, (bench: BenchBase) => Promise<Figure[]>>;

export type GroupName = keyof typeof groups;
export type LongGroupName = keyof typeof longGroups;

export function isGroupName(name: string): name is GroupName {
  return Object.hasOwn(groups, name);
}

export function isLongGroupName(name: string): name is LongGroupName {
  return Object.hasOwn(longGroups, name);
}

export function listGroupNames(): GroupName[] {
  return Object.keys(groups).filter(isGroupName);
}

export function listLongGroupNames(): LongGroupName[] {
  return Object.keys(longGroups).filter(isLongGroupName);
}
