import { expect, test } from "vitest";
import { arxivSearch, readPaperLink } from "@/domain/papers/paper-link";

test.each([
  ["https://arxiv.org/abs/1706.03762v5", { kind: "arxiv", value: "1706.03762" }],
  [" 1706.03762 ", { kind: "arxiv", value: "1706.03762" }],
  ["https://doi.org/10.48550/arXiv.1706.03762", { kind: "arxiv", value: "1706.03762" }],
  ["doi:10.1145/3292500.3330701", { kind: "doi", value: "10.1145/3292500.3330701" }],
  ["https://example.org/paper.pdf", null],
  ["javascript:alert(1)", null],
  ["", null],
])("“%s” is read as %j", (text, identifier) => {
  expect(readPaperLink(text)).toEqual(identifier);
});

test("a title is searched for as it is, whatever its characters", () => {
  const address = new URL(arxivSearch("Is $x & y$ #1? 小明"));
  expect(address.origin + address.pathname).toBe("https://arxiv.org/search/");
  expect(address.searchParams.get("query")).toBe("Is $x & y$ #1? 小明");
});
