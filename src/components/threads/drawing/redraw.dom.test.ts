import { beforeEach, expect, test } from "vitest";
import { redraw } from "./redraw";

const WORDS_HTML = '<div class="prose"><p>Words.</p></div>';
const acts = (inside: string) => `<div class="acts">${inside}</div>`;
const REPLY_HTML = '<button data-act="reply">Reply</button>';
const reacted = (count: number) => `<button data-act="react" data-kind="agree">${count}</button>`;

let article: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<ol><li tabindex="-1"><article>${WORDS_HTML}${acts(REPLY_HTML + reacted(1))}</article></li></ol>`;
  article = document.querySelector("article") ?? document.body;
});

const find = (selector: string) => article.querySelector<HTMLElement>(selector);

test("what did not change is the very same element, selection and all", () => {
  const before = find(".prose");
  redraw(article, WORDS_HTML + acts(REPLY_HTML + reacted(2)));
  expect(find(".prose")).toBe(before);
  expect(find("[data-kind]")?.textContent).toBe("2");
});

test("a control that is drawn anew keeps the focus", () => {
  find("[data-kind]")?.focus();
  redraw(article, WORDS_HTML + acts(REPLY_HTML + reacted(2)));
  expect(document.activeElement).toBe(find("[data-kind]"));
});

test("where the control has gone, the comment has the focus", () => {
  find("[data-kind]")?.focus();
  redraw(article, WORDS_HTML + acts(REPLY_HTML));
  expect(document.activeElement).toBe(article.parentElement);
});

test("a focus elsewhere stays there", () => {
  article.parentElement?.focus();
  redraw(article, WORDS_HTML + acts(REPLY_HTML));
  expect(document.activeElement).toBe(article.parentElement);
});

test("parts come and go", () => {
  redraw(article, WORDS_HTML);
  expect(article.innerHTML).toBe(WORDS_HTML);
  redraw(article, `<p>Hidden.</p>${WORDS_HTML}${acts(REPLY_HTML)}`);
  expect(article.innerHTML).toBe(`<p>Hidden.</p>${WORDS_HTML}${acts(REPLY_HTML)}`);
});
