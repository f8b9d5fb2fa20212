import { readDay } from "@/domain/feed/calendar-day";
import { EARLIEST_YEAR, LATEST_YEAR } from "@/domain/feed/feed-limits";
import type { Given } from "../runtime/arguments/read-arguments.mjs";

export type ImportArguments = { json: boolean } & (
  | { kind: "file"; path: string; day?: string; year?: number; takesHalf: boolean }
  | { kind: "source"; source: string; request: unknown }
);

/** What was asked for. Throws an Error whose message is one line for people. */
export function readImport(given: Given): ImportArguments {
  const [file, day, year] = [given.text("file"), given.text("day"), given.text("year")];
  const [source, date, request] = [given.text("source"), given.text("date"), given.text("request")];
  const json = given.has("json");
  if (file !== undefined) {
    if (source !== undefined || date !== undefined) throw new Error("Use either --file, or --source and --date.");
    if (day !== undefined && year !== undefined) throw new Error("Use either --day or --year, not both.");
    return {
      kind: "file",
      path: file,
      takesHalf: given.has("take-half"),
      json,
      ...(day !== undefined && { day: dayOf("--day", day) }),
      ...(year !== undefined && { year: yearOf(year) }),
    };
  }
  if (source === undefined)
    throw new Error("Choose what to import: --file PATH, or --source huggingface --date YYYY-MM-DD.");
  if (request !== undefined) return { kind: "source", source, request: readRequest(request), json };
  if (date === undefined) throw new Error("Add the day: --date YYYY-MM-DD.");
  return { kind: "source", source, request: { day: dayOf("--date", date) }, json };
}

function readRequest(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--request must be JSON. ${text} is not.`);
  }
}

function dayOf(name: string, text: string): string {
  if (readDay(text) === text) return text;
  throw new Error(`${name} must be a day as YYYY-MM-DD. “${text}” is not one.`);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
  throw new Error(`--year ${text} is not a year. Enter it as YYYY.`);
}
