import type { ElectionDefaults } from "@/domain/rounds/collected-election";
import { completions, methodIds } from "@/domain/rounds/voting-method";
import type { Given } from "../runtime/arguments/read-arguments.mjs";

export type TallyArguments =
  | { kind: "schema" }
  | { kind: "count"; path: string; json: boolean; defaults: ElectionDefaults };

/** What was asked for. Throws an Error whose message is one line for people. */
export function readTally(given: Given): TallyArguments {
  if (given.has("schema")) return { kind: "schema" };
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new Error("Name one file: npm run tally -- FILE [--json]");
  const [method, completion, seats] = [given.text("method"), given.text("completion"), given.text("seats")];
  return {
    kind: "count",
    path,
    json: given.has("json"),
    defaults: {
      ...(method !== undefined && { method: oneOf("--method", methodIds, method) }),
      ...(completion !== undefined && { completion: oneOf("--completion", completions, completion) }),
      ...(seats !== undefined && { seats: seatsOf(seats) }),
    },
  };
}

function oneOf<Choice extends string>(name: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new Error(`${name} ${text} is not one of ${choices.join(", ")}.`);
  return choice;
}

function seatsOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--seats ${text} is not a number of seats.`);
}
