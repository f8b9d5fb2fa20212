import { expect, test } from "vitest";
import { faceColour } from "./face-colour";

test("a name keeps its colour, however it is spaced or capitalised", () => {
  expect(faceColour(" ada Okonkwo ")).toBe(faceColour("Ada Okonkwo"));
});

test("names of any script share the colours out", () => {
  const names = Array.from({ length: 400 }, (_, index) => `${["Ada", "小明", "Jānis", "فرح"][index % 4]} ${index}`);
  const counts = Array.from({ length: 8 }, (_, colour) => names.filter((name) => faceColour(name) === colour).length);
  expect(Math.min(...counts)).toBeGreaterThan(20);
  expect(faceColour("")).toBe(0);
});
