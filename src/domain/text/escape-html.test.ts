import { expect, test } from "vitest";
import { escapeHtml } from "./escape-html";

test.each([
  ["plain words", "plain words"],
  [`a < b && c > "d" + 'e'`, "a &lt; b &amp;&amp; c &gt; &quot;d&quot; + &#39;e&#39;"],
  ["&amp;", "&amp;amp;"],
  ["", ""],
])("%j is written %j", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
