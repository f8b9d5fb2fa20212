import { describe, expect, test } from "vitest";
import { LINE_PER_PAGE, mostPresented, pageOfLine, readLineKey } from "./rota-page";

const line = (length: number) =>
  Array.from({ length }, (_, index) => ({ userId: `u${index + 1}`, position: index + 1, presentedCount: index }));
const places = (page: { shown: { position: number }[] }) => page.shown.map(({ position }) => position);

describe("a page of the line", () => {
  test("pages follow one another without a gap or a repetition, to the end", () => {
    const whole = line(2 * LINE_PER_PAGE + 3);
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: ReturnType<typeof pageOfLine> = pageOfLine(whole, { after, readerId: "nobody" });
      seen.push(...places(page));
      after = page.next;
    }
    expect(seen).toEqual(whole.map(({ position }) => position));
  });

  test("a line that fits has no further page, and the reader is in it once", () => {
    expect(pageOfLine(line(LINE_PER_PAGE), { after: 0, readerId: "u3" })).toMatchObject({ own: null, next: null });
  });

  test.each([
    [0, LINE_PER_PAGE + 1],
    [LINE_PER_PAGE, 1],
  ])("after %i, a reader at %i gets their own place", (after, position) => {
    const page = pageOfLine(line(LINE_PER_PAGE + 1), { after, readerId: `u${position}` });
    expect(page.own?.position).toBe(position);
  });

  test("beyond the end there is nobody", () => {
    expect(pageOfLine(line(3), { after: 99, readerId: "x" })).toEqual({ shown: [], own: null, next: null });
  });
});

test("the chart shows those with most turns, and the reader", () => {
  const shown = mostPresented(line(LINE_PER_PAGE + 5), "u1").map(({ userId }) => userId);
  expect(shown).toHaveLength(LINE_PER_PAGE + 1);
  expect([shown[0], shown.at(-1)]).toEqual([`u${LINE_PER_PAGE + 5}`, "u1"]);
});

test.each([
  ["40", 40],
  [undefined, 0],
  ["-1", 0],
  ["1e3", 0],
  ["99999999", 0],
  [["1", "2"], 0],
])("an address that says %j begins after %i", (value, after) => expect(readLineKey(value)).toBe(after));
