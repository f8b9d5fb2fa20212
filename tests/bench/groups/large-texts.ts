import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { percentile } from "@tests/bench/percentile";
import { cookieOf } from "@tests/bench/requests";

/** As many items as a text may have, small ones: what takes longest to read for its size. */
const ITEMS = 100_000;
const TEXTS = 10;
const MAX_MS = 2_000;

/**
 * One member sends ten such texts at once while another person asks for a page again and again: how long the page takes
 * meanwhile, and how long the text that is read.
 */
export async function benchLargeTexts(bench: BenchRun): Promise<Figure[]> {
  const [sender, reader] = bench.club.members;
  if (sender === undefined || reader === undefined) throw new Error("the club has no members");
  const item = (at: number) =>
    `{"paper":{"id":"2501.${10_000 + (at % 90_000)}","title":"T","submittedOnDailyAt":"2025-01-0${1 + (at % 9)}"}}`;
  const text = `[${Array.from({ length: ITEMS }, (_, at) => item(at)).join()}]`;
  const body = JSON.stringify({ clubId: bench.club.id, text });

  const headers = { cookie: cookieOf(sender), origin: bench.publicOrigin, "content-type": "application/json" };
  const send = async () => {
    const startedAt = performance.now();
    const answer = await fetch(`${bench.app.origin}/api/trpc/feed.previewText`, { method: "POST", headers, body });
    await answer.text();
    if (answer.status !== 200 && answer.status !== 429) throw new Error(`a text was answered with ${answer.status}`);
    return { isRead: answer.status === 200, ms: performance.now() - startedAt };
  };
  await timePage(bench, cookieOf(reader)); // the first one loads the page
  let areDone = false;
  const sending = Promise.all(Array.from({ length: TEXTS }, send)).finally(() => {
    areDone = true;
  });
  const pages: number[] = [];
  while (!areDone) pages.push(await timePage(bench, cookieOf(reader)));
  const read = (await sending).filter(({ isRead }) => isRead);

  const name = `${TEXTS} texts of ${Math.round(text.length / 1e6)} MB at once`;
  const line = (facts: string, value: number, target?: { mostValue: number }) =>
    judge({ case: `${name}, ${facts}`, value, unit: "ms" }, target);
  return [
    line("page meanwhile, slowest", Math.max(...pages), { mostValue: MAX_MS }),
    line("page meanwhile, median", percentile(pages, 0.5) ?? 0),
    line(`the ${read.length} that is read`, Math.max(...read.map(({ ms }) => ms))),
  ];
}

async function timePage({ app, club }: BenchRun, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`${app.origin}/c/${club.slug}`, { headers: { cookie, accept: "text/html" } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`the page was answered with ${answer.status}`);
  return performance.now() - startedAt;
}
