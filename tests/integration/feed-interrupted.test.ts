import { feedItem, feedPage } from "@tests/factories/feed-items";
import { dumpLibrary, emptyLibrary, importText } from "@tests/setup/library";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";
import type { ImportReport } from "@/server/feed/run-import.service";

const db = getDb();
beforeEach(() => emptyLibrary(db));

const days = ["2025-11-03", "2025-11-04", "2025-11-05"];
/** three pages of the source and five batches, with a paper on two days and one that is rejected. */
const items = [
  ...Array.from({ length: 230 }, (_, number) => feedItem({ day: days[number % 3] ?? "" })),
  feedItem({ id: "2511.77777", day: "2025-11-03" }),
  { paper: { title: "Without an id" } },
  feedItem({ id: "2511.77777", title: "Listed Again", day: "2025-11-05" }),
];

async function whole() {
  const report = await importText(db, items);
  const dump = await dumpLibrary(db);
  await emptyLibrary(db);
  return { report, dump };
}

const sum = ({ created, updated, unchanged, rejected }: ImportReport) =>
  created + updated + unchanged + rejected.length;

test("a second import finds all unchanged", async () => {
  expect(await importText(db, items)).toMatchObject({ seen: 233, created: 231, updated: 1, unchanged: 0 });
  const before = await dumpLibrary(db);
  expect(await importText(db, items)).toMatchObject({ seen: 233, created: 0, updated: 0, unchanged: 232 });
  expect(await dumpLibrary(db)).toEqual(before);
});

test("of four at once every item is made once, and their reports add up", async () => {
  const { report, dump } = await whole();
  const reports = await Promise.all([1, 2, 3, 4].map(() => importText(db, items)));
  expect(await dumpLibrary(db)).toEqual(dump);
  expect(reports.reduce((total, { created }) => total + created, 0)).toBe(report.created);
  for (const each of reports) expect(sum(each)).toBe(items.length);
});

test("page text and API at once end like one after the other", async () => {
  const page = feedPage(items.slice(0, 60).map((item) => ({ title: "title" in item ? item.title : "" })));
  await importText(db, items);
  await importText(db, page);
  const expected = await dumpLibrary(db);
  await emptyLibrary(db);
  await Promise.all([importText(db, page), importText(db, items)]);
  expect(await dumpLibrary(db)).toEqual(expected);
});

test("aborted or failed behind any batch, it leaves whole papers, and run again it equals one that was not", async () => {
  const { report, dump } = await whole();
  for (const stopAfter of [1, 2, 3, 4]) {
    for (const how of ["abort", "throw"] as const) {
      await emptyLibrary(db);
      const controller = new AbortController();
      let batches = 0;
      let last: ImportReport | undefined;
      const run = importText(db, items, {
        signal: controller.signal,
        onBatch: async (_tx, progress) => {
          batches += 1;
          if (batches > stopAfter) throw new Error("The machine went down."); // the batch goes with it
          last = progress;
          if (batches === stopAfter && how === "abort") controller.abort(new Error("The machine went down."));
        },
      });
      await expect(run).rejects.toThrow("The machine went down.");
      expect(await db.paper.count()).toBe(last?.created);
      const resumed = await importText(db, items, last === undefined ? {} : { resumeFrom: last });
      expect(resumed).toEqual(report);
      expect(await dumpLibrary(db)).toEqual(dump);
    }
  }
}, 60_000);

test("from the beginning again it equals one that was not, too", async () => {
  const { dump } = await whole();
  const failing = importText(db, items, {
    onBatch: async (_tx, { seen }) => {
      if (seen > 120) throw new Error("The machine went down.");
    },
  });
  await expect(failing).rejects.toThrow("The machine went down.");
  expect(await importText(db, items)).toMatchObject({ seen: 233, created: 131, unchanged: 100, updated: 1 });
  expect(await dumpLibrary(db)).toEqual(dump);
});

/** What three papers are said to be, by an API on several days and by pages: titles, counts and gaps differ. */
const accounts = ["A", "B", "C"].flatMap((name, number) => [
  ...days.map((day, index) => ({
    by: "api" as const,
    items: [
      feedItem({
        id: `2511.0000${number}`,
        title: `Paper ${name}`,
        day,
        paper: {
          upvotes: 10 * index + number,
          summary: index === 1 ? "" : `Said on ${day}.`,
          ...(index === number && { githubRepo: `https://github.com/example/${name}-${index}` }),
        },
      }),
    ],
  })),
  ...["Nov 3, 2025", "Nov 6, 2025"].map((date) => ({
    by: "page" as const,
    page: feedPage([{ title: `Paper ${name}`, trailer: `lab Lab of ${date}\n·\nOct 3 ${number}` }], { date }),
  })),
]);

test("in whatever order and however often statements come in, the library is the same", async () => {
  const importAll = async (all: typeof accounts) => {
    await emptyLibrary(db);
    for (const account of all) await importText(db, account.by === "api" ? account.items : account.page);
    return dumpLibrary(db, { positions: false });
  };
  const subset = fc.subarray(accounts, { minLength: 2, maxLength: 7 });
  const orders = subset.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray(some, { minLength: some.length }),
      fc.array(fc.constantFrom(...some), { maxLength: 2 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ([some, shuffled, again]) => {
      expect(await importAll([...shuffled, ...again])).toEqual(await importAll(some));
    }),
    { numRuns: 25 },
  );
}, 60_000);
