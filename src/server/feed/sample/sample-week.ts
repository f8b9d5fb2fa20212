import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces, type ParsedItem } from "@/domain/feed/parsed-item";
import recorded from "@/server/feed/sample/sample-week.json" with { type: "json" };

const DAY_MS = 86_400_000;

/**
 * Two dozen well-known papers laid on the weekdays of the week that starts on `monday` ("YYYY-MM-DD"), for a club that
 * is new or an instance without a way out. Titles, ids, authors and days of publication are real, the abstracts are our
 * own words, and counts are left out since we know none.
 */
export function sampleWeek(monday: string): ParsedItem[] {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const items = recorded.map(({ dayOffset, item }) => {
    const submittedOnDailyAt = new Date(start + dayOffset * DAY_MS).toISOString();
    return { ...item, paper: { ...item.paper, submittedOnDailyAt } };
  });
  return parseHfItems(items, { placeOf: countPlaces() });
}
