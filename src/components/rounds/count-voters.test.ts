import { expect, test } from "vitest";
import { countVoters, newestCount } from "./count-voters";

const page = { eventId: "9", voters: 5, hasVoted: false };

test.each([
  ["nothing was received", null, false, 5],
  ["the viewer's own ballot counts at once", null, true, 6],
  ["more have voted", { eventId: "10", voters: 7, hasVoted: false }, false, 7],
  ["more have voted, and the viewer since", { eventId: "10", voters: 7, hasVoted: false }, true, 8],
  ["a count that came after the viewer's own ballot has it", { eventId: "10", voters: 8, hasVoted: true }, true, 8],
  ["the viewer's ballot was taken back since", { eventId: "10", voters: 8, hasVoted: true }, false, 7],
  ["the page was rendered after that event", { eventId: "8", voters: 3, hasVoted: false }, false, 5],
  ["ids are numbers, and no texts", { eventId: "100", voters: 6, hasVoted: false }, false, 6],
])("%s", (_, latest, hasVoted, voters) => {
  expect(countVoters(newestCount(page, latest), hasVoted)).toBe(voters);
});

test("a count is never below nobody", () => {
  expect(countVoters({ eventId: "1", voters: 0, hasVoted: true }, false)).toBe(0);
});
