import { parseArgs } from "node:util";
import type { ElectionDefaults } from "@/domain/rounds/collected-election";
import { completions, methodIds } from "@/domain/rounds/voting-method";

export const usage = `Usage:
  npm run tally -- FILE [--json]

  FILE          a round as Paperclub publishes it, or an election, or an array of elections; - reads standard input
  --json        prints the answer as JSON on standard output, and nothing else there
  --schema      prints the JSON Schema of a round's file, and counts nothing

For elections that do not say it themselves:
  --method      ${methodIds.join(", ")}
  --completion  of equal shares: ${completions.join(", ")}
  --seats       how many to pick

The formats are described in docs/round-file.md and docs/plain-elections.md. The exit code is 1 if the file cannot be
counted, or if a published round does not match its own ballots or its promised seed.
`;

export type TallyArguments =
  | { kind: "help" }
  | { kind: "schema" }
  | { kind: "count"; path: string; json: boolean; defaults: ElectionDefaults };

/** What was asked for. Throws an Error whose message is one line for people. */
export function readArguments(args: readonly string[]): TallyArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      method: { type: "string" },
      completion: { type: "string" },
      seats: { type: "string" },
      schema: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return { kind: "help" };
  if (values.schema) return { kind: "schema" };
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error("Name one file: npm run tally -- FILE [--json]");
  return {
    kind: "count",
    path,
    json: values.json,
    defaults: {
      ...(values.method !== undefined && { method: oneOf("--method", methodIds, values.method) }),
      ...(values.completion !== undefined && { completion: oneOf("--completion", completions, values.completion) }),
      ...(values.seats !== undefined && { seats: seatsOf(values.seats) }),
    },
  };
}

function oneOf<Choice extends string>(name: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new Error(`${name} ${text} is none of ${choices.join(", ")}.`);
  return choice;
}

function seatsOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--seats ${text} is no number of seats.`);
}
