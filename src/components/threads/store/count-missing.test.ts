import { comment } from "@tests/setup/thread-scene";
import { expect, test } from "vitest";
import type { CommentView } from "@/server/threads/comment-rows";
import { countMissing } from "./count-missing";
import type { ThreadState } from "./thread-state";

const levels = Array.from({ length: 8 }, (_, level) => comment("00001".repeat(level + 1)));

function missing(comments: CommentView[], change: Partial<ThreadState> = {}, branchPath: string | null = null) {
  const loaded = { comments, gaps: new Map([[comments.at(-1)?.id ?? "", null]]), order: null };
  const state = { loaded, total: 30, waiting: [], folded: new Set<string>(), ...change };
  return countMissing(state as unknown as ThreadState, branchPath);
}

test("what is not here is missing; places of comments that are gone count for nobody", () => {
  expect(missing([comment("00001"), comment("00002")])).toBe(28);
  const gone = [comment("00001", { isDeleted: true }), comment("00002", { hiddenReason: "rude" }), comment("00003")];
  expect(missing(gone)).toBe(29);
});

test("what continues elsewhere does not come", () => {
  const deepest = comment("00001".repeat(8), { answers: 5 });
  expect(missing([...levels.slice(0, 7), deepest])).toBe(30 - 8 - 5);
});

test("with folded branches, more gaps, or on a branch's page it is not known", () => {
  expect(missing([comment("00001")], { folded: new Set(["00001"]) })).toBe(0);
  expect(missing([comment("00001")], {}, "00001")).toBe(0);
});
