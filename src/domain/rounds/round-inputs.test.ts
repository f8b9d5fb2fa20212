import { expect, test } from "vitest";
import { castBallotInput, nominateInput, openRoundInput } from "./round-inputs";

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `019a7000-0000-7000-8000-${`${n}`.padStart(12, "0")}`);
const [clubId, roundId, paperId] = ids(3);

test("a nomination, with and without a line why", () => {
  expect(nominateInput.parse({ clubId, paperId })).toEqual({ clubId, paperId, wouldPresent: false });
  expect(nominateInput.parse({ clubId, paperId, reason: " short ", wouldPresent: true }).reason).toBe("short");
});

test.each([
  { reason: "" },
  { reason: "x".repeat(281) },
  { reason: "a\nb" },
  { reason: "a\0" },
  { paperId: "1" },
  { wouldPresent: "yes" },
  { userId: clubId },
])("a nomination with %j is refused", (change) => {
  expect(nominateInput.safeParse({ clubId, paperId, ...change }).success).toBe(false);
});

test("a reason of 280 emoji fits", () => {
  expect(nominateInput.safeParse({ clubId, paperId, reason: "🙂".repeat(280) }).success).toBe(true);
});

test("a ballot names papers once, in lower case, and at most two hundred", () => {
  const [one, two] = ids(2);
  expect(castBallotInput.parse({ clubId, roundId, approved: [two, one, two?.toUpperCase()] }).approved).toEqual([
    two,
    one,
  ]);
  expect(castBallotInput.parse({ clubId, roundId, approved: [] }).approved).toEqual([]);
  expect(castBallotInput.safeParse({ clubId, roundId, approved: ids(200) }).success).toBe(true);
  expect(castBallotInput.safeParse({ clubId, roundId, approved: ids(201) }).success).toBe(false);
  expect(castBallotInput.safeParse({ clubId, roundId, approved: ids(1), userId: one }).success).toBe(false);
});

test("a round opens for a named meeting or the next", () => {
  expect(openRoundInput.parse({ clubId })).toEqual({ clubId });
  expect(openRoundInput.safeParse({ clubId, meetingId: null }).success).toBe(false);
});
