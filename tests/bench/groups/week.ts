import type { BenchRun } from "@tests/bench/bench-run";
import { comparePage } from "@tests/bench/compare";
import type { Figure } from "@tests/bench/figure";
import { pageRequests } from "@tests/bench/requests";

/** Home of a club, with a vote under way. */
export async function benchWeek(bench: BenchRun): Promise<Figure[]> {
  return comparePage(bench, "this-week", await pageRequests(bench, `/c/${bench.club.slug}`, "This week"));
}
