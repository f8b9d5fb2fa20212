import {
  type GroupName,
  isGroupName,
  isLongGroupName,
  type LongGroupName,
  listGroupNames,
  listLongGroupNames,
} from "@tests/bench/groups";
import type { Given } from "../../scripts/runtime/arguments/read-arguments.mjs";

export interface BenchOptions {
  groups: GroupName[];
  longGroups: LongGroupName[];
  isComplete: boolean;
  json: boolean;
  /** How long each case is driven. Its floor is driven half as long before it and half as long after. */
  seconds: number;
  /** How long people comment while a thousand streams listen: a minute, unless it is said how long. */
  liveSeconds: number;
  soakMinutes: number;
}

const MIN_SECONDS = 1;
const MAX_SECONDS = 60;
const DEFAULT_SECONDS = 4;
const DEFAULT_LIVE_SECONDS = 60;
const MAX_SOAK_MINUTES = 24 * 60;
const DEFAULT_SOAK_MINUTES = 30;

/** What was asked for. Throws with a line for people. */
export function readBenchOptions({ words, has, text }: Given): BenchOptions {
  const given = text("seconds");
  const seconds = Number(given ?? DEFAULT_SECONDS);
  if (!(seconds >= MIN_SECONDS && seconds <= MAX_SECONDS)) {
    throw new Error(`--seconds takes a number from ${MIN_SECONDS} to ${MAX_SECONDS}.`);
  }
  const soakMinutes = Number(text("minutes") ?? DEFAULT_SOAK_MINUTES);
  if (!(soakMinutes >= 1 && soakMinutes <= MAX_SOAK_MINUTES)) {
    throw new Error(`--minutes takes a number from 1 to ${MAX_SOAK_MINUTES}.`);
  }
  const wrong = words.filter((name) => !isGroupName(name) && !isLongGroupName(name));
  if (wrong.length > 0) {
    const all = [...listGroupNames(), ...listLongGroupNames()];
    throw new Error(`There is no benchmark "${wrong.join('", "')}". There are: ${all.join(", ")}.`);
  }
  return {
    groups: listGroupNames().filter((name) => words.length === 0 || words.includes(name)),
    longGroups: listLongGroupNames().filter((name) => words.includes(name)),
    isComplete: listGroupNames().every((name) => words.length === 0 || words.includes(name)),
    json: has("json"),
    seconds,
    liveSeconds: given === undefined ? DEFAULT_LIVE_SECONDS : seconds,
    soakMinutes,
  };
}
