import { describe, expect, test } from "vitest";
import { castBallotInput, extendRoundInput, nominateInput, openRoundInput } from "./round-inputs";

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

describe("a ballot", () => {
  const parse = (ballot: unknown) => castBallotInput.safeParse({ clubId, roundId, ballot });
  const [one = "", two = ""] = ids(2);

  test.each([
    ["approvals, each once, in lower case", { approved: [two, one, two.toUpperCase()] }, { approved: [two, one] }],
    ["none", { approved: [] }, { approved: [] }],
    ["points", { scores: { [one]: 5, [two]: 0 } }, { scores: { [one]: 5, [two]: 0 } }],
    ["a ranking with equals", { ranking: [[one, two]] }, { ranking: [[one, two]] }],
    ["two hundred papers", { approved: ids(200) }, { approved: ids(200) }],
  ])("%s", (_case, ballot, parsed) => {
    expect(parse(ballot).data?.ballot).toEqual(parsed);
  });

  test.each([
    ["201 papers", { approved: ids(201) }],
    ["201 scores", { scores: Object.fromEntries(ids(201).map((id) => [id, 1])) }],
    ["201 ranked", { ranking: ids(201).map((id) => [id]) }],
    ["six points", { scores: { [one]: 6 } }],
    ["a point less than none", { scores: { [one]: -1 } }],
    ["half a point", { scores: { [one]: 0.5 } }],
    ["points for no paper", { scores: { x: 1 } }],
    ["a paper in two places", { ranking: [[one], [two, one]] }],
    ["a paper in two places, in other letters", { ranking: [[two], [two.toUpperCase()]] }],
    ["an empty tier", { ranking: [[one], []] }],
    ["two kinds at once", { approved: [one], scores: {} }],
    ["nothing", {}],
    ["a voter", { approved: [one], userId: one }],
  ])("%s is refused", (_case, ballot) => {
    expect(parse(ballot).success).toBe(false);
  });
});

test("an extension names an instant, with an offset", () => {
  const parse = (closesAt: unknown) => extendRoundInput.safeParse({ clubId, roundId, closesAt });
  expect(parse("2025-11-09T16:00:00+01:00").data?.closesAt).toEqual(new Date("2025-11-09T15:00:00Z"));
  for (const wrong of ["2025-11-09T16:00:00", "2026-02-30T00:00:00Z", "", 0, null])
    expect(parse(wrong).success).toBe(false);
});

test("a round opens for a named meeting or the next", () => {
  expect(openRoundInput.parse({ clubId })).toEqual({ clubId });
  expect(openRoundInput.safeParse({ clubId, meetingId: null }).success).toBe(false);
});
