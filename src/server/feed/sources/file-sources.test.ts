import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseFeed } from "@/server/feed/parse/feed-tasks";
import { hfFileSource, pageTextSource } from "@/server/feed/sources/file-sources";
import type { SourcePage } from "@/server/feed/sources/source";

const recorded = JSON.parse(readFileSync("tests/fixtures/feed/hf-items.json", "utf8"));
const pageText = readFileSync("tests/fixtures/feed/page-six-papers.txt", "utf8");
const signal = new AbortController().signal;
const TODAY = "2026-11-22";

async function collect(pages: AsyncIterable<SourcePage>): Promise<SourcePage[]> {
  const all: SourcePage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

const parse = (items: readonly unknown[]) => parseFeed({ text: JSON.stringify(items), today: TODAY });

test("a file comes in pages of a hundred, counted through, places by day", async () => {
  const items = Array.from({ length: 250 }, (_, index) => (index === 120 ? "broken" : recorded[index % 2]));
  const pages = await collect(hfFileSource.pages(parse(items), signal));
  expect(pages.map(({ page, totalItems }) => [page, totalItems])).toEqual([
    [1, 250],
    [2, 250],
    [3, 250],
  ]);
  const parsed = pages.flatMap((page) => page.items);
  expect(parsed.map((item) => item.where)).toEqual(items.map((_, index) => `item ${index + 1}`));
  expect(parsed[120]).toEqual({ ok: false, where: "item 121", reason: "It is not an object." });
  expect(parsed.at(-1)).toMatchObject({ listing: { position: 248 } });
});

test("an empty file has no page", async () => {
  expect(await collect(hfFileSource.pages(parse([]), signal))).toEqual([]);
});

test("a page as text is listed on the day it was said to be of", async () => {
  const [page] = await collect(
    pageTextSource.pages(parseFeed({ text: pageText, today: TODAY, day: "2024-11-05" }), signal),
  );
  expect(page).toMatchObject({ page: 1, totalItems: 6 });
  expect(page?.items[3]).toMatchObject({
    where: "line 33",
    paper: { organizationName: "Tencent Hunyuan", publishedOn: "2024-06-04" },
    listing: { day: "2024-11-05", position: 3 },
  });
});

test("half a page is refused unless half is what is wanted", async () => {
  const request = { text: pageText.slice(0, 2_000), today: TODAY, day: "2025-11-05" };
  expect(() => parseFeed(request)).toThrow(/Copy the whole page/);
  const [half] = await collect(pageTextSource.pages(parseFeed({ ...request, takesHalf: true }), signal));
  expect(half?.items.filter((item) => item.ok)).toHaveLength(4);
  expect(half?.items.filter((item) => !item.ok)).toHaveLength(1);
});

test("a file stops where it is asked to", async () => {
  const controller = new AbortController();
  const feed = parse(Array(250).fill(recorded[0]));
  const pages = hfFileSource.pages(feed, controller.signal)[Symbol.asyncIterator]();
  await pages.next();
  controller.abort(new Error("asked to stop"));
  await expect(pages.next()).rejects.toThrow("asked to stop");
});
