import fc from "fast-check";
import { expect, test } from "vitest";
import { findApproximately } from "./find-approximately";

/** The whole table, as the textbook has it. */
function findByWholeTable(text: string, pattern: string, maxErrors: number) {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => ({ distance: row, start: 0 }));
  let least = maxErrors;
  let found: { start: number; end: number }[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const next = [{ distance: 0, start: end }];
    for (let row = 1; row <= pattern.length; row += 1) {
      const [diagonal, before, above] = [column[row - 1], column[row], next[row - 1]];
      if (!diagonal || !before || !above) throw new Error("a cell is missing");
      const changed = diagonal.distance + (text[end - 1] === pattern[row - 1] ? 0 : 1);
      const distance = Math.min(changed, before.distance + 1, above.distance + 1);
      const from = distance === changed ? diagonal : distance === before.distance + 1 ? before : above;
      next.push({ distance, start: from.start });
    }
    column = next;
    const last = column.at(-1);
    if (!last || last.distance > least) continue;
    if (last.distance < least) found = [];
    least = last.distance;
    if (last.start < end) found.push({ start: last.start, end });
  }
  return found;
}

test("finds what the whole table finds", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 40 });
  const property = fc.property(letters, letters, fc.nat(12), (text, pattern, maxErrors) => {
    expect(findApproximately(text, pattern, maxErrors)).toEqual(findByWholeTable(text, pattern, maxErrors));
  });
  fc.assert(property, { numRuns: 1_000 });
});

/** Whoever opens a discussion looks for every passage in it, and whoever writes one chooses the passages. */
test("a passage of full length that is not there costs little, fifty times over", () => {
  const text = "We show that waiting helps, and that it does not. ".repeat(40);
  const passages = Array.from({ length: 50 }, (_, turn) => text.slice(turn, 1_000 + turn).replaceAll("t", "§"));
  const before = process.cpuUsage();
  for (const passage of passages) findApproximately(text, passage, 200);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_500);
});
