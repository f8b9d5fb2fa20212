import { parseArgs } from "node:util";
import { type GroupName, isGroupName, listGroupNames } from "@tests/bench/groups";

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

/** `[NAME …] [--json] [--seconds N]`. Throws with a line for people. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean", default: false }, seconds: { type: "string" } },
    allowPositionals: true,
  });
  const seconds = Number(values.seconds ?? defaultSeconds);
  if (!(seconds >= shortestSeconds && seconds <= longestSeconds)) {
    throw new Error(`--seconds takes a number from ${shortestSeconds} to ${longestSeconds}.`);
  }
  const all = listGroupNames();
  const wrong = positionals.filter((name) => !isGroupName(name));
  if (wrong.length > 0) throw new Error(`There is no benchmark "${wrong.join('", "')}". There are: ${all.join(", ")}.`);
  const asked = all.filter((name) => positionals.length === 0 || positionals.includes(name));
  const liveSeconds = values.seconds === undefined ? defaultLiveSeconds : seconds;
  return { groups: asked, isComplete: asked.length === all.length, json: values.json, seconds, liveSeconds };
}
