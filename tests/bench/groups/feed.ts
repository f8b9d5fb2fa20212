import type { BenchRun } from "@tests/bench/bench-run";
import { comparePage, compareRead } from "@tests/bench/compare";
import type { Figure } from "@tests/bench/figure";
import { pageRequests, readRequests } from "@tests/bench/requests";

/** A full day of the feed: 82 papers. */
export async function benchFeed(bench: BenchRun): Promise<Figure[]> {
  const { club } = bench;
  return [
    ...(await comparePage(
      bench,
      "feed-day",
      await pageRequests(bench, `/c/${club.slug}/feed/${club.day}`, club.papers[3]?.title),
    )),
    ...(await compareRead(
      bench,
      "feed-day-api",
      await readRequests(bench, "feed.getDay", { day: club.day }, club.papers[3]?.title),
    )),
  ];
}
