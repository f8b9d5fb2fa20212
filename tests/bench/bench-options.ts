import { type GroupName, isGroupName, listGroupNames } from "@tests/bench/groups";
import type { Given } from "../../scripts/runtime/arguments/read-arguments.mjs";

export interface BenchOptions {
  groups: GroupName[];
  isComplete: boolean;
  json: boolean;
  /** How long each case is driven. Its floor is driven half as long before it and half as long after. */
  seconds: number;
  /** How long people comment while a thousand streams listen: a minute, unless it is said how long. */
  liveSeconds: number;
}

const MIN_SECONDS = 1;
const MAX_SECONDS = 60;
const DEFAULT_SECONDS = 4;
const DEFAULT_LIVE_SECONDS = 60;

/** What was asked for. Throws with a line for people. */
export function readBenchOptions({ words, has, text }: Given): BenchOptions {
  const given = text("seconds");
  const seconds = Number(given ?? DEFAULT_SECONDS);
  if (!(seconds >= MIN_SECONDS && seconds <= MAX_SECONDS)) {
    throw new Error(`--seconds takes a number from ${MIN_SECONDS} to ${MAX_SECONDS}.`);
  }
  const all = listGroupNames();
  const wrong = words.filter((name) => !isGroupName(name));
  if (wrong.length > 0) throw new Error(`There is no benchmark "${wrong.join('", "')}". There are: ${all.join(", ")}.`);
  const asked = all.filter((name) => words.length === 0 || words.includes(name));
  const liveSeconds = given === undefined ? DEFAULT_LIVE_SECONDS : seconds;
  return { groups: asked, isComplete: asked.length === all.length, json: has("json"), seconds, liveSeconds };
}
