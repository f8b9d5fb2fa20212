import { expect, test } from "vitest";
import { readPlace } from "./read-place";

function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const nowhere = { page: null, section: null, figure: null, equation: null };

test.each([
  [{ page: "12" }, { page: 12 }],
  [{ figure: " 4b ", section: "" }, { figure: "4b" }],
  [
    { page: "3", section: "3.2", equation: "(17)" },
    { page: 3, section: "3.2", equation: "(17)" },
  ],
])("%j is a place", (fields, place) =>
  expect(readPlace(form(fields))).toEqual({ kind: "place", ...nowhere, ...place }),
);

test("nothing named is no place", () => expect(readPlace(form({ page: " ", figure: "" }))).toBeNull());
