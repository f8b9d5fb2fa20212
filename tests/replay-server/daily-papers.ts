/** An item as far as the server has to know it; everything else is passed on as it was recorded. */
export interface ReplayItem {
  paper: { submittedOnDailyAt?: unknown };
}

export interface DailyPapersAnswer {
  status: number;
  body: string;
  /** Query of the next page, for the Link header. */
  next?: string;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;

/** What the API answers: the day's items in order, by pages; 400 for a day to come or that is none. */
export function answerDailyPapers(
  items: readonly ReplayItem[],
  query: URLSearchParams,
  today: string,
): DailyPapersAnswer {
  const day = query.get("date") ?? today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay || day > today) return { status: 400, body: JSON.stringify({ error: "Invalid date" }) };
  const limit = Math.min(Number(query.get("limit") ?? DEFAULT_LIMIT), MAX_LIMIT);
  const page = Number(query.get("p") ?? 0);
  const listed = items.filter((item) => String(item.paper.submittedOnDailyAt).slice(0, 10) === day);
  const next = new URLSearchParams({ date: day, limit: String(limit), p: String(page + 1) });
  const hasMore = listed.length > (page + 1) * limit;
  return {
    status: 200,
    body: JSON.stringify(listed.slice(page * limit, (page + 1) * limit)),
    ...(hasMore && { next: next.toString() }),
  };
}
