import { expect, test } from "vitest";
import type { CommentView } from "@/server/threads/comment-rows";
import { isHidden, listShown } from "./folded-branches";
import type { LoadedComments } from "./loaded-comments";

type Given = [path: string, answers?: number, isDeleted?: boolean];

const comment = ([path, answers = 0, isDeleted = false]: Given) =>
  ({ id: path, path, answers, isDeleted }) as CommentView;

const load = (given: Given[], gaps: [string, string | null][] = []): LoadedComments => ({
  comments: given.map(comment),
  gaps: new Map(gaps),
  order: null,
});

const shownOf = (loaded: LoadedComments, ...folded: string[]) =>
  listShown(loaded, new Set(folded)).map(({ comment: { id }, foldedCount, gap }) => [id, foldedCount, gap]);

const tree: Given[] = [["00001", 3], ["0000100002", 1], ["000010000200003"], ["0000100004"], ["00005"]];

test("nothing is folded: everything is there, gaps behind what they are behind", () => {
  expect(shownOf(load(tree, [["00005", null]]))).toEqual([
    ["00001", null, null],
    ["0000100002", null, null],
    ["000010000200003", null, null],
    ["0000100004", null, null],
    ["00005", null, { skipsBranch: false }],
  ]);
});

test("a folded branch is its first comment and a number; one folded inside it counts with it", () => {
  expect(shownOf(load(tree), "00001", "0000100002")).toEqual([
    ["00001", 3, null],
    ["00005", null, null],
  ]);
});

test("what came in live is counted, what was deleted is not", () => {
  const visible = load([["00001", 1], ["0000100002"], ["0000100003", 0, true], ["0000100004"]]);
  expect(shownOf(visible, "00001")).toEqual([["00001", 2, null]]);
});

test("a branch that is not here whole counts by the server, and goes on behind itself", () => {
  const part: Given[] = [["00001", 40], ["0000100002"]];
  expect(shownOf(load(part, [["0000100002", null]]), "00001")).toEqual([["00001", 40, { skipsBranch: true }]]);
  const passed = load([...part, ["00009"]], [["0000100002", "00001~"]]);
  expect(shownOf(passed, "00001")).toEqual([
    ["00001", 40, null],
    ["00009", null, null],
  ]);
});

test("hidden is what answers a folded comment, at any depth, and not that comment itself", () => {
  const folded = new Set(["00001"]);
  const hidden = (path: string) => isHidden(load(tree), folded, comment([path]));
  expect([hidden("0000100002"), hidden("000010000200003"), hidden("00001"), hidden("00005")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("what answers a comment can be folded, also where it came live and the comment itself counts nothing", () => {
  const live = load([["00001", 0], ["0000100002"], ["00003", 4]]);
  expect(listShown(live, new Set()).map(({ hasReplies }) => hasReplies)).toEqual([true, false, true]);
});
