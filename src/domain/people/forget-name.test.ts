import { describe, expect, test } from "vitest";
import { forgetMentions, forgetName } from "@/domain/people/forget-name";

const id = "0192aaaa-0000-7000-8000-000000000001";
const ada = { id, name: "Ada Lovelace" };

describe("mentions of a former member", () => {
  test.each([
    ["by name", "@Ada Lovelace, look", "@Former member, look"],
    ["in another case, with the full-width sign", "so ＠ada lovelace!", "so @Former member!"],
    ["by id", `@[Ada L.](${id}) and @Ada Lovelace`, "@Former member and @Former member"],
    ["in a quotation", "> @Ada Lovelace said\n\nno", "> @Former member said\n\nno"],
    ["of somebody else by id", "@[Ada Lovelace](0192aaaa-0000-7000-8000-000000000002)", null],
    ["a longer name", "@Ada Lovelaces", null],
    ["an address", "mail@Ada Lovelace", null],
    ["the name in somebody's own words", "Ada Lovelace wrote this", null],
  ])("%s", (_case, text, forgotten) => {
    expect(forgetMentions(text, ada)).toBe(forgotten ?? text);
  });
});

test.each([
  ["Ada (x) mentioned you", "Ada (x)", "Former member mentioned you"],
  ["Adam mentioned Ada", "Ada", "Adam mentioned Former member"],
])("“%s” forgets %s", (text, name, forgotten) => {
  expect(forgetName(text, name)).toBe(forgotten);
});
