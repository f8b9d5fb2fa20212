import { describe, expect, test } from "vitest";
import { startWith } from "@/components/threads/store/loaded-comments";
import type { CommentView } from "@/server/threads/comment-rows";
import { nextUnread } from "./find-next-unread";
import { isUnread, readUpTo } from "./unread";

const VIEWER_ID = "ada";

const comment = (number: number, more: Partial<CommentView> = {}) =>
  ({
    id: `c${number}`,
    path: String(number).padStart(5, "0"),
    number,
    author: { id: "bo", name: "Bo" },
    isDeleted: false,
    ...more,
  }) as CommentView;

const facts = { lastNumber: 5, readNumber: 1, isLocked: false, interest: null, isWithheld: false };

test.each([
  ["one that came since", comment(2), true],
  ["one that was there", comment(1), false],
  ["the viewer's own", comment(2, { author: { id: VIEWER_ID, name: "Ada" } }), false],
  ["a deleted one", comment(2, { isDeleted: true }), false],
  ["one of a former member", comment(2, { author: null }), true],
])("%s", (_, one, unread) => expect(isUnread(one, 1, VIEWER_ID)).toBe(unread));

describe("read up to", () => {
  const numbers = (...given: number[]) =>
    startWith({ comments: given.map((number) => comment(number)), hasMore: false });
  const upTo = (loaded: ReturnType<typeof numbers>, seen: string[], isWhole: boolean) =>
    readUpTo({ loaded, facts, viewerId: VIEWER_ID, seenIds: new Set(seen), isWhole });

  test.each([
    ["nothing was seen", numbers(1, 2, 3, 4, 5), [], true, 1],
    ["all was seen", numbers(1, 2, 3, 4, 5), ["c2", "c3", "c4", "c5"], true, 5],
    ["one further up was not", numbers(1, 2, 3, 4, 5), ["c2", "c4", "c5"], true, 2],
    ["a number no longer belongs to anything", numbers(1, 3, 5), ["c3", "c5"], true, 5],
    ["a number may belong to what is not here", numbers(1, 2, 4, 5), ["c2", "c4", "c5"], false, 2],
  ])("%s", (_, loaded, seen, isWhole, number) => expect(upTo(loaded, seen, isWhole)).toBe(number));

  test("never above what the thread got", () => {
    expect(upTo(numbers(1, 2, 3, 4, 5, 6), ["c2", "c3", "c4", "c5", "c6"], true)).toBe(5);
  });
});

describe("the next unread", () => {
  const whole = startWith({ comments: [1, 2, 3, 4].map((number) => comment(number)), hasMore: false });
  const more = startWith({ comments: [1, 2, 3, 4].map((number) => comment(number)), hasMore: true });
  const isNew = ({ number }: CommentView) => number === 1 || number === 3;
  const next = (from: string | null, loaded = whole, goesOn: (one: CommentView) => boolean = () => false) => {
    const found = nextUnread(loaded, from, isNew, goesOn);
    return found === null || "after" in found ? found : found.comment.id;
  };

  test("from the top it may be the first", () => expect(next(null)).toBe("c1"));
  test("it is behind where the reader is", () => expect(next("c1")).toBe("c3"));
  test("behind the last there is none", () => expect(next("c3")).toBeNull());
  test("behind a gap the server knows", () => expect(next("c3", more)).toEqual({ after: "00004" }));
  test("before a gap it is here", () => expect(next("c2", more)).toBe("c3"));
  test("what continues on another page is fetched before what is below", () => {
    expect(next("c1", whole, ({ id }) => id === "c2")).toEqual({ after: "00002" });
  });
});
