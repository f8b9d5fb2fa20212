import { expect, test } from "vitest";
import { keepOneFragment, withOneFragment } from "./one-fragment";

test.each([
  ["/c/rg/papers/1", "/c/rg/papers/1"],
  ["/c/rg/papers/1?order=reactions#thread", "/c/rg/papers/1?order=reactions#thread"],
  ["/c/rg/papers/1#thread#thread", "/c/rg/papers/1#thread"],
  ["/c/rg/papers/1#comment-1#comment-2", "/c/rg/papers/1#comment-2"],
])("%s is %s", (address, one) => expect(withOneFragment(address)).toBe(one));

test("the history is written with one, and otherwise as it was asked for", () => {
  const written: unknown[] = [];
  const history = {
    pushState: (...entry: unknown[]) => void written.push(entry),
    replaceState: (...entry: unknown[]) => void written.push(entry),
  };
  keepOneFragment(history);
  history.pushState({ a: 1 }, "", "/p#x#y");
  history.replaceState(null, "", new URL("https://example.org/p#x#y"));
  history.replaceState(null, "", undefined);
  expect(written).toEqual([
    [{ a: 1 }, "", "/p#y"],
    [null, "", "https://example.org/p#y"],
    [null, "", undefined],
  ]);
});
