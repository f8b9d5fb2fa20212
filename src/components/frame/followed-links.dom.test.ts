import { describe, expect, test } from "vitest";
import { isPlainClick, pathOfPage } from "./followed-links";

const here = { origin: location.origin, pathname: "/c/rg/papers/1", search: "?x=1" };

function link(html: string): HTMLAnchorElement {
  document.body.innerHTML = html;
  const found = document.querySelector("a");
  if (found === null) throw new Error("no link");
  return found;
}

describe("the router takes", () => {
  test.each([
    ['<a href="/c/rg/feed">', "/c/rg/feed"],
    ['<a href="/c/rg/feed?after=1.2#top">', "/c/rg/feed?after=1.2#top"],
    ['<a href="/c/rg/papers/2#comment-1">', "/c/rg/papers/2#comment-1"],
    ['<a href="/c/rg/papers/1?x=1">', "/c/rg/papers/1?x=1"],
    ['<a href="/c/rg/papers/1#thread">', "/c/rg/papers/1#thread"], // another query: another page
    [`<a href="${location.origin}/clubs">`, "/clubs"],
    ['<a href="/clubs" target="_self">', "/clubs"],
  ])("%s", (html, path) => expect(pathOfPage(link(html), here)).toBe(path));
});

describe("the browser keeps", () => {
  test.each([
    "<a>",
    '<a href="https://arxiv.org/abs/2401.00001">',
    '<a href="//elsewhere.example/c/rg">',
    '<a href="mailto:ada@example.org">',
    '<a href="/clubs" target="_blank">',
    '<a href="/c/rg/rounds/3/file" download>',
    '<a href="/c/rg/rounds/3/file" rel="noreferrer external">',
    '<a href="/calendar/abc">',
    '<a href="/api/clubs/1/rounds/2/file">',
    '<a href="/c/rg/papers/1?x=1#thread">',
  ])("%s", (html) => expect(pathOfPage(link(html), here)).toBeNull());
});

test.each([
  [{}, true],
  [{ button: 1 }, false],
  [{ ctrlKey: true }, false],
  [{ metaKey: true }, false],
  [{ shiftKey: true }, false],
  [{ altKey: true }, false],
])("a click with %j is plain: %s", (how, plain) => expect(isPlainClick(new MouseEvent("click", how))).toBe(plain));
