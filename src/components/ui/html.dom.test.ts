import fc from "fast-check";
import { expect, test } from "vitest";
import { Html, html } from "./html";

/** What a parser keeps of a text as it is. */
const anyText = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\0\r]/g, ""));

function parse({ text }: Html): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = text;
  return box;
}

test("any text comes out as it went in, between tags and in attributes, and makes nothing else", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const box = parse(html`<a title="${text}">${text}</a>`);
      expect(box.children).toHaveLength(1);
      expect(box.firstElementChild?.getAttribute("title")).toBe(text);
      expect(box.firstElementChild?.getAttributeNames()).toEqual(["title"]);
      expect(box.firstElementChild?.children).toHaveLength(0);
      expect(box.textContent).toBe(text);
    }),
  );
});

test.each<[string, Parameters<typeof html>[1], string]>([
  ["markup", new Html("<i>a</i>"), "<i>a</i>"],
  ["several", [html`<i>${1}</i>`, html`<b>&</b>`], "<i>1</i><b>&</b>"],
  ["nothing", null, ""],
  ["what is not the case", false, ""],
  ["a number", 0, "0"],
  ["a text that looks like markup", "<i>a</i>", "&lt;i&gt;a&lt;/i&gt;"],
])("%s", (_, part, text) => {
  expect(html`<p>${part}</p>`.text).toBe(`<p>${text}</p>`);
});
