import { processorTimeOf } from "@tests/setup/processor-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNamed, isMentionSign, listMentionBeginnings, listMentionedIds, mentionText } from "./mentions";
import { MAX_MENTIONS } from "./thread-limits";

const id = "0192aaaa-0000-7000-8000-000000000001";

describe("mentions by id in a text", () => {
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

  test("each person counts once, up to the limit", () => {
    const ids = Array.from({ length: MAX_MENTIONS + 5 }, (_, n) => id.slice(0, -2) + String(n + 10));
    const text = ids.map((one) => mentionText({ id: one, name: "Ada" })).join(" ");
    expect(listMentionedIds(text + text)).toEqual(ids.slice(0, MAX_MENTIONS));
  });

  test("a text of nothing but beginnings takes no time", () => {
    const took = processorTimeOf(() => expect(listMentionedIds("@[".repeat(10_000))).toEqual([]));
    expect(took).toBeLessThan(1_000);
  });
});

describe("mentions by name in a text", () => {
  const [bo, bob, bofil] = ["Bo", "Bob Kim", "Bo Filip-Öz"];
  const people = new Map([bo, bob, bofil].map((name) => [`id of ${name}`, name]));
  const named = (text: string) => findNamed(text, people)?.name ?? null;

  test.each([
    ["Bo", bo],
    ["bo, look", bo],
    ["Bo's idea", bo],
    ["Bo-like", bo],
    ["Bo Filip-Özcan", bo],
    ["BO FILIP-ÖZ?", bofil],
    ["Bob Kim**", bob],
    ["Bob", null],
    ["Bo2", null],
    ["Bo_", null],
    ["Bö", null],
    ["Bo看", bo],
    ["Bo씨", bo],
    ["Bob Kimさん", bob],
    ["Bob Kim\u200Dx", null],
    ["Bo\u0301", null],
    ["", null],
    ["[Bo]", null],
  ])("%j begins with %j", (text, name) => expect(named(text)).toBe(name));

  test.each([
    "请@Bo",
    "𠮷@Bo",
    "、@Bo",
    "「@Bo",
    "그@Bo",
    "ไป@Bo",
    "\u200B@Bo",
    "|@Bo",
    "—@Bo",
    "＠Bo",
    ",@Bo",
    "cc:@Bo",
    "!@Bo",
    "👍@Bo",
    "👍🏽@Bo",
    "❤️@Bo",
  ])("%j is a beginning", (text) => expect(listMentionBeginnings(text)).toEqual(["Bo"]));

  test.each(["a@Bo", "é@Bo", "я@Bo", "و@Bo", "1@Bo", "１@Bo", ".@Bo", "/@Bo", "@@Bo", "ａ＠Bo", "a＠Bo"])(
    "%j is part of an address",
    (text) => expect(isMentionSign(text, text.search(/[@＠]B/))).toBe(false),
  );

  test("an @ that begins a word begins one, up to the line's end, each once and not too many", () => {
    expect(listMentionBeginnings("@Bo and (@Bob)\nada@example.org, @\n@ @Bo and (@Bob)")).toEqual([
      "Bo and (@Bob)",
      "Bob)",
    ]);
    expect(listMentionBeginnings("https://example.org/@Bo `x`@Bo #@Bo")).toEqual([]);
    const many = Array.from({ length: MAX_MENTIONS + 5 }, (_, n) => `@Bo${n}\n`).join("");
    expect(listMentionBeginnings(many)).toHaveLength(MAX_MENTIONS);
    for (const beginning of listMentionBeginnings(`@${"x".repeat(10_000)}`)) expect(beginning.length).toBeLessThan(200);
  });
});
