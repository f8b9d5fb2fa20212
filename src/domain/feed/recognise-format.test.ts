import { readFileSync } from "node:fs";
import path from "node:path";
import { ofRecordings, recordings } from "@tests/fixtures/recordings/find-recordings";
import { processorTimeOf } from "@tests/setup/processor-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseFeed } from "@/domain/feed/recognise-format";

const page = readFileSync("tests/fixtures/feed/page-six-papers.txt", "utf8");
const json = readFileSync("tests/fixtures/feed/hf-items.json", "utf8");

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}

describe("recognised by content", () => {
  test.each([
    ["a list of items", json, 2],
    ["one item", JSON.stringify(JSON.parse(json)[0]), 1],
    ["an empty day", "[]", 0],
    ["with a byte order mark", `\uFEFF${json}`, 2],
    ["as bytes", Buffer.from(json), 2],
    ["as UTF-16", utf16(json), 2],
  ])("JSON: %s", (_, input, count) => {
    expect(recogniseFeed(input)).toMatchObject({ format: "hf-json", items: { length: count } });
  });

  test.each([
    ["as copied", page],
    ["as bytes", Buffer.from(page)],
    ["as UTF-16", utf16(page)],
    ["whose first title starts with a bracket", `[Re] ${page.slice(page.indexOf("Attention Is"))}`],
  ])("page: %s", (_, input) => {
    expect(recogniseFeed(input)).toMatchObject({ format: "page-text", page: { blocks: { length: 6 } } });
  });
});

describe("refused with a sentence", () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919 + index ** 2) % 256);
  const asciiNoise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 128);
  test.each([
    ["nothing", "", "empty", "This is empty"],
    ["no byte", new Uint8Array(), "empty", "This is empty"],
    ["white space", "\uFEFF \r\n\t\u00a0", "empty", "This is empty"],
    ["bytes that are no UTF-8", noise, "not-text", "UTF-8"],
    ["bytes that happen to be UTF-8", asciiNoise, "not-text", "binary"],
    ["half a character", Buffer.from("é").subarray(0, 1), "not-text", "UTF-8"],
    ["HTML", "<!DOCTYPE html><html><body>Daily Papers</body></html>", "html", "copy that"],
    ["a piece of HTML", '\n<div class="x">Daily Papers</div>', "html", "copy that"],
    ["XML", '<?xml version="1.0"?><feed/>', "html", "copy that"],
    ["JSON that breaks", '[\n  {"paper": nonsense}\n]', "broken-json", "line 2, column 13 (character 15)"],
    ["JSON that was cut", json.slice(0, 700), "broken-json", "ends too early"],
    ["numbers", "[1, 2]", "other-json", "holds no papers"],
    ["an answer of another kind", '{"error": "Invalid date"}', "other-json", "“Invalid date”"],
    ["JSON built to hurt", "[".repeat(2_000_000), "other-json", "too deep"],
    ["JSON with too many values", `[${"1,".repeat(6_000_001)}1]`, "other-json", "too many values"],
    ["prose", "Dear all,\n\nthe list for Monday follows.", "other-text", "No papers"],
    ["a page's header alone", page.slice(0, page.indexOf("Attention Is")), "other-text", "No papers"],
    ["an endless page", `Daily Papers\n\n${"a b\n\n".repeat(500_000)}`, "too-large", "longer"],
    ["a page of crumbs", `Daily Papers\n\n${"·\n\n".repeat(100_000)}`, "too-large", "entries"],
    ["too large a file", new Uint8Array(64 * 1024 * 1024 + 1), "too-large", "64 MB"],
  ])("%s", (_, input, why, words) => {
    const refusal = { format: "refused", why, reason: expect.stringContaining(words) };
    const took = processorTimeOf(() => expect(recogniseFeed(input)).toEqual(refusal));
    expect(took).toBeLessThan(3_000);
  });
});

test("never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: "binary" }), fc.json()), (input) => {
      expect(["hf-json", "page-text", "refused"]).toContain(recogniseFeed(input).format);
    }),
  );
});

describe("the recordings", () => {
  test("are recognised", () => {
    const read = (name: string) => readFileSync(path.join(recordings, name));
    expect(recogniseFeed(read("hf/daily_papers_2025-09.json"))).toMatchObject({
      items: { length: ofRecordings(535, 8) },
    });
    expect(recogniseFeed(read("feed-page/page-nov-5.txt"))).toMatchObject({ page: { blocks: { length: 40 } } });
  });

  test("half of the page says where it ends", () => {
    const half = readFileSync(path.join(recordings, "feed-page/page-nov-5.txt")).subarray(
      0,
      ofRecordings(34_000, 12_000),
    );
    expect(recogniseFeed(half)).toMatchObject({ page: { cutOff: { reason: expect.stringContaining("ends") } } });
  });
});
