import { expect, test } from "vitest";
import { type Anchored, allPassages } from "./all-passages";

const quote = (id: string, exact = "words"): Anchored => ({
  id,
  anchor: { kind: "quote", exact, prefix: "", suffix: "" },
});
const place: Anchored = { id: "p", anchor: { kind: "place", page: 3, section: null, figure: null, equation: null } };

test("what is on the page counts as it is there, the rest as the server said", () => {
  const deleted: Anchored = { id: "gone", anchor: null };
  const all = allPassages([quote("a", "here"), place, deleted], [quote("a", "before"), quote("gone"), quote("b")]);
  expect(all).toEqual([quote("a", "here"), quote("b")]);
});
