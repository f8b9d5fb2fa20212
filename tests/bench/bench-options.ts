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

const shortestSeconds = 1;
const longestSeconds = 60;
const defaultSeconds = 4;
const defaultLiveSeconds = 60;

/** What was asked for. Throws with a line for people. */
export function readBenchOptions({ words, has, text }: Given): BenchOptions {
  const given = text("seconds");
  const seconds = Number(given ?? defaultSeconds);
  if (!(seconds >= shortestSeconds && seconds <= longestSeconds)) {
    throw new Error(`--seconds takes a number from ${shortestSeconds} to ${longestSeconds}.`);
  }
  const all = listGroupNames();
  const wrong = words.filter((name) => !isGroupName(name));
  if (wrong.length > 0) throw new Error(`There is no benchmark "${wrong.join('", "')}". There are: ${all.join(", ")}.`);
  const asked = all.filter((name) => words.length === 0 || words.includes(name));
  const liveSeconds = given === undefined ? defaultLiveSeconds : seconds;
  return { groups: asked, isComplete: asked.length === all.length, json: has("json"), seconds, liveSeconds };
}
