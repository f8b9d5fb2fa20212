import { expect, test } from "vitest";
import { nameStatement } from "@/server/name-statement";

test("the same text keeps its name, another gets another, and there is an end to names", () => {
  const first = nameStatement("SELECT 1");
  expect(first).not.toBe("");
  expect(nameStatement("SELECT 1")).toBe(first);
  expect(nameStatement("SELECT 2")).not.toBe(first);

  const many = Array.from({ length: 1_000 }, (_, n) => nameStatement(`SELECT ${n} AS n`));
  expect(many.at(-1)).toBe("");
  const given = many.filter((name) => name !== "");
  expect(new Set(given).size).toBe(given.length);
  expect(nameStatement("SELECT 1")).toBe(first);
});
