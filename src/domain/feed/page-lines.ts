import type { MonthDay } from "@/domain/feed/calendar-day";

/** A date as the page writes it: the site leaves the year out in the year in which the page was shown. */
export interface PageDate extends MonthDay {
  year?: number;
}

/** What one line of a copied page is, by its shape alone. `text`: a title, an abstract, an organization or anything. */
export type PageLine = { number: number; text: string; startsParagraph: boolean } & (
  | { kind: "text" }
  | { kind: "dot" }
  /** `count` is missing where the line breaks off: no title starts with a bullet. */
  | { kind: "authors"; count?: number }
  | { kind: "date"; date: PageDate; comments?: number }
);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:, ?(\d{4}))?(?: (\d{1,6}))?$/i;
const AUTHORS = /^(?:[•·*-] ?)?(\d{1,3}(?:,\d{3})+|\d{1,6}) authors?$/i;

/**
 * The lines that are not empty, numbered from 1 in the text as given. Byte order mark, CRLF, no-break spaces and
 * spaces at either end are the clipboard's doing and go.
 */
export function readPageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let startsParagraph = true;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.replace(/[\s\u200B\uFEFF]+/g, " ").trim();
    if (line === "") {
      startsParagraph = true;
      continue;
    }
    lines.push({ number: index + 1, text: line, startsParagraph, ...shapeOf(line) });
    startsParagraph = false;
  }
  return lines;
}

function shapeOf(line: string) {
  if (line === "·" || line === "•") return { kind: "dot" } as const;
  const counted = AUTHORS.exec(line)?.[1];
  if (counted !== undefined) return { kind: "authors", count: Number(counted.replaceAll(",", "")) } as const;
  if (line.startsWith("• ")) return { kind: "authors" } as const;
  const [, month = "", day, year, comments] = DATE.exec(line) ?? [];
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return { kind: "text" } as const;
  return {
    kind: "date",
    date: {
      month: MONTHS.indexOf(month.toLowerCase()) + 1,
      day: Number(day),
      ...(year !== undefined && { year: Number(year) }),
    },
    ...(comments !== undefined && { comments: Number(comments) }),
  } as const;
}
