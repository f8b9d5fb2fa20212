import { expect, test } from "vitest";
import { sortThreads } from "./sort-threads";

const thread = (paperId: string, lastCommentAt: string | null) => ({ paperId, lastCommentAt });

test("the last talked about first, and none whose comments are all gone", () => {
  const threads = [
    thread("a", "2026-11-30T10:00:00.000Z"),
    thread("b", "2026-11-30T12:00:00.000Z"),
    thread("gone", null),
    thread("c", "2026-11-30T10:00:00.000Z"),
  ];
  expect(sortThreads(threads).map(({ paperId }) => paperId)).toEqual(["b", "a", "c"]);
});
