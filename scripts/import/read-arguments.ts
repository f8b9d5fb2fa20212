import { parseArgs } from "node:util";
import { readDay } from "@/domain/feed/calendar-day";
import { EARLIEST_YEAR, LATEST_YEAR } from "@/domain/feed/feed-limits";

export const usage = `Usage:
  npm run import -- --file PATH [--day YYYY-MM-DD | --year YYYY] [--take-half] [--json]
  npm run import -- --source huggingface --date YYYY-MM-DD [--json]
  npm run import -- --source SOURCE --request JSON [--json]

  --file       JSON of the Daily Papers API, or the text of its page; recognised by its content
  --day        the day that a copied page is of, where it does not say it or says it wrong
  --year       the same for the year alone
  --take-half  takes the whole papers of a page that ends in the middle of one
  --source     asks a source: huggingface, for a day
  --date       the day to ask for
  --request    the same as JSON, for sources that are asked for other things: '{"day":"2025-11-05"}'
  --json       prints the report as JSON on standard output, and nothing else there
`;

export type ImportArguments = { json: boolean } & (
  | { kind: "help" }
  | { kind: "file"; path: string; day?: string; year?: number; takesHalf: boolean }
  | { kind: "source"; source: string; request: unknown }
);

/** What was asked for. Throws an Error whose message is one line for people. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: "string" },
      day: { type: "string" },
      year: { type: "string" },
      "take-half": { type: "boolean", default: false },
      source: { type: "string" },
      date: { type: "string" },
      request: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { file, day, year, source, date, request, json } = values;
  if (values.help) return { kind: "help", json };
  if (file !== undefined) {
    if (source !== undefined || date !== undefined) throw new Error("Give either --file, or --source and --date.");
    if (day !== undefined && year !== undefined) throw new Error("Give either --day or --year.");
    return {
      kind: "file",
      path: file,
      takesHalf: values["take-half"],
      json,
      ...(day !== undefined && { day: dayOf("--day", day) }),
      ...(year !== undefined && { year: yearOf(year) }),
    };
  }
  if (source === undefined)
    throw new Error("Say what to import: --file PATH, or --source huggingface --date YYYY-MM-DD.");
  if (request !== undefined) return { kind: "source", source, request: readRequest(request), json };
  if (date === undefined) throw new Error("Say which day: --date YYYY-MM-DD.");
  return { kind: "source", source, request: { day: dayOf("--date", date) }, json };
}

function readRequest(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--request ${text} is no JSON.`);
  }
}

function dayOf(name: string, text: string): string {
  if (readDay(text) === text) return text;
  throw new Error(`${name} ${text} is no day. Give it as YYYY-MM-DD.`);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
  throw new Error(`--year ${text} is no year. Give it as YYYY.`);
}
