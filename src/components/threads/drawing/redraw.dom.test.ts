import { beforeEach, expect, test } from "vitest";
import { redraw } from "./redraw";

const words = '<div class="prose"><p>Words.</p></div>';
const acts = (inside: string) => `<div class="acts">${inside}</div>`;
const reply = '<button data-act="reply">Reply</button>';
const reacted = (count: number) => `<button data-act="react" data-kind="agree">${count}</button>`;

let article: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<ol><li tabindex="-1"><article>${words}${acts(reply + reacted(1))}</article></li></ol>`;
  article = document.querySelector("article") ?? document.body;
});

const find = (selector: string) => article.querySelector<HTMLElement>(selector);

test("what did not change is the very same element, selection and all", () => {
  const before = find(".prose");
  redraw(article, words + acts(reply + reacted(2)));
  expect(find(".prose")).toBe(before);
  expect(find("[data-kind]")?.textContent).toBe("2");
});

test("a control that is drawn anew keeps the focus", () => {
  find("[data-kind]")?.focus();
  redraw(article, words + acts(reply + reacted(2)));
  expect(document.activeElement).toBe(find("[data-kind]"));
});

test("where the control has gone, the comment has the focus", () => {
  find("[data-kind]")?.focus();
  redraw(article, words + acts(reply));
  expect(document.activeElement).toBe(article.parentElement);
});

test("a focus elsewhere stays there", () => {
  article.parentElement?.focus();
  redraw(article, words + acts(reply));
  expect(document.activeElement).toBe(article.parentElement);
});

test("parts come and go", () => {
  redraw(article, words);
  expect(article.innerHTML).toBe(words);
  redraw(article, `<p>Hidden.</p>${words}${acts(reply)}`);
  expect(article.innerHTML).toBe(`<p>Hidden.</p>${words}${acts(reply)}`);
});
