import { comment } from "@tests/setup/thread-scene";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommentView } from "@/server/threads/comment-rows";
import type { ThreadPage, ThreadSource } from "./thread-source";
import { ThreadStore } from "./thread-store";

const pathOf = (number: number) => number.toString(36).padStart(5, "0");

/** A server that gives a thread by pages, as the real one does. */
function setPages(comments: CommentView[], mayInsert = true) {
  const scene = { now: comments };
  const giveAfter = (after: string, limit: number): ThreadPage => {
    const all = scene.now.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const rest = all.filter(({ path }) => path > after);
    const thread = { lastNumber: all.length, readNumber: 0, isLocked: false, interest: null, isWithheld: false };
    const [total, hasMore] = [all.length, rest.length > limit];
    return { comments: rest.slice(0, limit), hasMore, total, lastEventId: "100", thread };
  };
  const source: ThreadSource = {
    listComments: async ({ after = "", limit = 20 }) => giveAfter(after, limit),
    listAround: async (id) => ({
      movedTo: null,
      branchId: null,
      ...giveAfter(scene.now.find((one) => one.id < id)?.path ?? "", 20),
    }),
    getComments: async (ids) => scene.now.filter(({ id }) => ids.includes(id)),
  };
  const store = new ThreadStore(giveAfter("", 20), { source, mayInsert: () => mayInsert });
  return { scene, store, shown: () => store.getState().loaded.comments.map(({ id }) => id) };
}

async function loadUpTo({ store }: ReturnType<typeof setPages>, count: number): Promise<void> {
  while (store.getState().loaded.comments.length < count) {
    await store.loadAfter(store.getState().loaded.comments.at(-1)?.id ?? "");
  }
}

const thread = (numbers: readonly number[]) => numbers.map((number) => comment(pathOf(number)));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a long page keeps what is on it, and has all that came meanwhile", async () => {
  const pages = setPages(thread(upTo(400).map((number) => 2 * number)));
  await loadUpTo(pages, 260);
  const before = pages.shown();
  pages.scene.now = [...pages.scene.now, ...thread(upTo(200).map((number) => 2 * number + 1))];
  await pages.store.reload();
  const end = before.at(-1) ?? "";
  expect(pages.shown()).toEqual(
    pages.scene.now
      .map(({ id }) => id)
      .filter((id) => id <= end)
      .toSorted(),
  );
  expect(pages.store.getState().loaded.gaps).toEqual(new Map([[end, null]]));
});

test("what was deleted is gone, and what was edited is new", async () => {
  const pages = setPages(thread(upTo(30)));
  await loadUpTo(pages, 30);
  pages.scene.now = thread(upTo(30).slice(3)).map((one) => ({ ...one, html: "<p>other words</p>" }));
  await pages.store.reload();
  expect(pages.store.getState().loaded.comments).toEqual(pages.scene.now);
});

test("what would move the page waits, as it does when it comes by itself", async () => {
  const pages = setPages(thread([1, 3]), false);
  pages.scene.now = thread([1, 2, 3]);
  await pages.store.reload();
  expect(pages.shown()).toEqual([pathOf(1), pathOf(3)]);
  expect(pages.store.getState().waiting.map(({ id }) => id)).toEqual([pathOf(2)]);
});

test("a page that was empty begins with the thread's beginning", async () => {
  const pages = setPages([]);
  pages.scene.now = thread(upTo(250));
  await pages.store.reload();
  expect(pages.shown()).toHaveLength(100);
  expect(pages.store.getState().loaded.gaps).toEqual(new Map([[pathOf(100), null]]));
});

test("whatever was loaded and changed: all that is where the page has comments is there, in order, nothing else", async () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(numbers, numbers, fc.nat(300), fc.nat(400), async (first, then, count, around) => {
      const pages = setPages(thread(first));
      await loadUpTo(pages, Math.min(count, first.length));
      const target = pathOf(first[around % first.length] ?? 0);
      await pages.store.loadAround(target);
      const { comments, gaps } = pages.store.getState().loaded;
      pages.scene.now = thread(then);
      await pages.store.reload();
      const inGap = (id: string) => {
        const holder = comments.findLast((one) => one.id < id);
        return holder !== undefined && gaps.has(holder.id);
      };
      const isKnown = (id: string) => comments.some((one) => one.id === id);
      const isPastEnd = (id: string) => id > (comments.at(-1)?.id ?? "");
      const due = then.map(pathOf).filter((id) => isKnown(id) || (!inGap(id) && !isPastEnd(id)));
      expect(pages.shown().filter((id) => !isPastEnd(id))).toEqual(due.toSorted());
    }),
    { numRuns: 60 },
  );
});
