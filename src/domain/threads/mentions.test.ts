import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listMentionedIds, mentionText } from "./mentions";
import { MENTIONS_MAX } from "./thread-limits";

const id = "0192aaaa-0000-7000-8000-000000000001";

describe("mentions in a text", () => {
  test("what is written for a person is found, whatever their name is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.uuid(), fc.lorem(), (name, person, words) => {
        expect(listMentionedIds(`${words} ${mentionText({ id: person, name })}, ${words}`)).toEqual([person]);
      }),
    );
  });

  test.each([
    ["an address", "ada@[example](https://example.org)"],
    ["an id that is none", "@[Ada](0192aaaa)"],
    ["a link", `[Ada](${id})`],
    ["an id in capitals", `@[Ada](${id.toUpperCase()})`],
    ["a name over two lines", `@[Ada\nLovelace](${id})`],
    ["a mention cut short", `@[Ada](${id}`],
  ])("%s is none", (_, text) => {
    expect(listMentionedIds(text)).toEqual([]);
  });

  test("each person counts once, and no more than the limit", () => {
    const ids = Array.from({ length: MENTIONS_MAX + 5 }, (_, n) => id.slice(0, -2) + String(n + 10));
    const text = ids.map((one) => mentionText({ id: one, name: "Ada" })).join(" ");
    expect(listMentionedIds(text + text)).toEqual(ids.slice(0, MENTIONS_MAX));
  });

  test("a text of nothing but beginnings takes no time", () => {
    const startedAt = performance.now();
    expect(listMentionedIds("@[".repeat(10_000))).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
