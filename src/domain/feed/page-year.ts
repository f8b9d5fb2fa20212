import { calendarDay, daysBetween, type MonthDay } from "@/domain/feed/calendar-day";
import { FIRST_FEED_YEAR } from "@/domain/feed/feed-limits";
import type { PageDate } from "@/domain/feed/page-lines";
import type { PageText } from "@/domain/feed/page-text";

/** The year of a page and how it came about; shown before an import, and changeable. */
export interface PageYear {
  /** The page's day, undefined if its header was not copied. */
  date?: MonthDay;
  year: number;
  /** `date` in `year`, "YYYY-MM-DD". */
  day?: string;
  /** False if the page says its year itself. */
  yearIsInferred: boolean;
  /** A sentence for people. */
  howInferred: string;
}

/**
 * The year of a page that does not say it. The site leaves the year out in the year in which the page was shown, so
 * the page is from later than every year that it shows in full: from the year after the last of them. One old paper
 * alone proves little, since it may be far older than the page; then, and when no year is shown at all, it is the
 * last year in which the page's day was not still to come. `today` is "YYYY-MM-DD".
 */
export function inferPageYear(page: Pick<PageText, "date" | "blocks">, today: string): PageYear {
  const { date } = page;
  if (date?.year !== undefined) return pageYear(date, date.year, false, `The page says ${date.year}.`);
  const shown = page.blocks.flatMap((block) => (block.ok && block.date?.year !== undefined ? [block.date.year] : []));
  const latest = Math.max(...shown);
  const byClock = lastYearOf(date, today);
  const isExpected =
    shown.length > 0 &&
    latest + 1 >= FIRST_FEED_YEAR &&
    latest + 1 <= Number(today.slice(0, 4)) &&
    (latest + 1 >= byClock - 1 || shown.filter((year) => year === latest).length > 1);
  if (!isExpected) return pageYear(date, byClock, true, clockSentence(date, byClock, today));
  const year = leapIfNeeded(date, latest + 1, 1);
  const how = `The site leaves out the year in which a page is shown. This page shows dates of ${latest} with their year and others without, so it is from ${year}.`;
  return pageYear(date, year, true, how);
}

function pageYear(date: PageDate | undefined, year: number, yearIsInferred: boolean, howInferred: string): PageYear {
  if (date === undefined) return { year, yearIsInferred, howInferred };
  const day = calendarDay(year, date);
  const monthDay = { month: date.month, day: date.day };
  return { date: monthDay, year, ...(day !== undefined && { day }), yearIsInferred, howInferred };
}

/** One day ahead is not yet the future: somewhere it is tomorrow already. */
function lastYearOf(date: MonthDay | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (date === undefined) return thisYear;
  const thisYears = calendarDay(thisYear, date);
  const isToCome = thisYears !== undefined && daysBetween(today, thisYears) > 1;
  return leapIfNeeded(date, isToCome ? thisYear - 1 : thisYear, -1);
}

function clockSentence(date: MonthDay | undefined, year: number, today: string): string {
  const isThisYear = year === Number(today.slice(0, 4));
  const reason = isThisYear || date === undefined ? "this year is assumed" : "its day was last in that year";
  return `The page does not show from which year it is: ${year}, since ${reason}.`;
}

/** 29 February is a day only of leap years. */
function leapIfNeeded(date: MonthDay | undefined, year: number, step: 1 | -1): number {
  if (date?.month !== 2 || date.day !== 29) return year;
  let leap = year;
  while (calendarDay(leap, date) === undefined && Math.abs(leap - year) < 8) leap += step;
  return leap;
}
