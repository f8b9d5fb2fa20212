import type { PageDate, PageLine } from "@/domain/feed/page-lines";

/** Lines around the papers that the site shows on every page. */
const FURNITURE = new Set([
  "new",
  "get trending papers in your email inbox!",
  "get trending papers in your email inbox once a day!",
  "get trending papers in your email inbox",
  "subscribe",
  "daily papers",
  "by ak and the research community",
  "byak and the research community",
  "daily",
  "weekly",
  "monthly",
  "trending papers",
  "previous",
  "next",
]);

/** The site's menu and the header come above the date; a page that has not come to the date by then has lost it. */
const MAX_HEADER_LINES = 60;
/** No line of a menu or header is as long as an abstract. */
const MAX_HEADER_LINE_LENGTH = 120;

export interface PageHeader {
  /** The page's own day, undefined if the header was not copied. */
  date?: PageDate;
  /** Says "Daily Papers": then it is the page, whatever follows. */
  isNamed: boolean;
  /** The lines after the header. */
  body: PageLine[];
}

export function isFurniture(line: PageLine): boolean {
  return FURNITURE.has(line.text.toLowerCase());
}

/**
 * Parts the header from the papers. With "Daily Papers" in it, everything up to the date that follows is header, the
 * site's menu above included; without, only the lines known to be the site's own and a date right behind them.
 */
export function splitHeader(lines: readonly PageLine[]): PageHeader {
  const title = lines.slice(0, MAX_HEADER_LINES).findIndex((line) => line.text.toLowerCase() === "daily papers");
  const isNamed = title >= 0 && lines.slice(0, title).every(mayBeHeader);
  let next = isNamed ? title + 1 : 0;
  while (next < lines.length && isFurnitureAt(lines, next)) next += 1;
  const dateAt = lines.findIndex((line, index) => index >= next && line.kind !== "text");
  const between = dateAt < 0 ? [] : lines.slice(next, dateAt);
  const found = lines[dateAt];
  // A paper's own date comes after a dot or a count of authors, so a date before any of them is the page's.
  const isPageDate = found?.kind === "date" && between.every(mayBeHeader) && between.length <= (isNamed ? 6 : 0);
  if (!isPageDate) return { isNamed, body: lines.slice(next) };
  return { date: found.date, isNamed, body: lines.slice(dateAt + 1) };
}

function isFurnitureAt(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isFurniture(line);
}

function mayBeHeader(line: PageLine): boolean {
  return line.kind === "text" && line.text.length <= MAX_HEADER_LINE_LENGTH;
}
