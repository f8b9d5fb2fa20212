import { expect, test } from "vitest";
import { applyChange } from "./edit-text";
import { closeUp, mentionAt } from "./mention-at";

const at = (marked: string) => mentionAt(marked.replace("|", ""), marked.indexOf("|"));

test.each([
  ["@|", { start: 0, query: "" }],
  ["thanks @Il|", { start: 7, query: "Il" }],
  ["(@tomás|", { start: 1, query: "tomás" }],
  ["@Noor Had|", { start: 0, query: "Noor Had" }],
  ["one\n@W|", { start: 4, query: "W" }],
  ["@Il| later", { start: 0, query: "Il" }],
  ["请@No|", { start: 1, query: "No" }],
  ["你好，@Noor Had|", { start: 3, query: "Noor Had" }],
  ["请＠小|", { start: 1, query: "小" }],
  ["𠮷@No|", { start: 2, query: "No" }],
  ["그래서@김|", { start: 3, query: "김" }],
  ["ขอ@สม|", { start: 2, query: "สม" }],
  ["[@No|](https://example.org)", { start: 1, query: "No" }],
])("%j is one", (text, mention) => expect(at(text)).toEqual(mention));

test.each([
  "ada@example|",
  "请写信给ada@example|",
  "ada＠example|",
  "@Noor Haddad said |",
  "`@Il|",
  "no sign|",
  "@[Ilse](01a20453-7612-766a-92bf-867442bc7c67)|",
  `@${"a".repeat(60)}|`,
])("%j is none", (text) => expect(at(text)).toBeNull());

test.each([
  ["Ask @Bo ?|", "Ask @Bo?"],
  ["Ask @Bo ,| or not", "Ask @Bo, or not"],
  ["Ask @Bo )|", "Ask @Bo)"],
  ["请问你：@Bo ，|", "请问你：@Bo，"],
  ["请问你：@Bo ？|", "请问你：@Bo？"],
  ["请问你：@Bo 」|你", "请问你：@Bo」你"],
  ["Ask @Bo w|", null],
  ["Ask @Bo |?", null],
  ["Ask @Bo ??|", null],
  ["Ask @Bob ?|", null],
  ["Ask  @Bo ?|", null],
])("behind a mention at 4 that was completed, %j becomes %j", (marked, expected) => {
  const value = marked.replace("|", "");
  const change = closeUp(value, marked.indexOf("|"), { start: 4, text: "@Bo " });
  expect(change && applyChange(value, change)).toBe(expected);
  if (change !== null) expect(change.select.end).toBe(marked.indexOf("|") - 1);
});
