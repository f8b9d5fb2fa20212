import { describe, expect, test } from "vitest";
import { roles } from "@/domain/clubs/roles";
import { type AssignmentEnd, answerBy, canRespond, canSet, hasRunOut, respond } from "./assignment-rules";

describe("an answer", () => {
  const meeting = { startsAt: "2025-11-11T15:00:00Z", status: "scheduled" } as const;
  const asked = { userId: "ada", status: "proposed", endedBecause: null } as const;
  const accepted = { ...asked, status: "accepted" } as const;
  const ended = (endedBecause: AssignmentEnd) => ({ ...asked, status: "ended", endedBecause }) as const;
  const answer = { assignment: asked, userId: "ada", action: "accept", meeting, now: "2025-11-09T15:00:00Z" } as const;

  test("is the own, in time", () => {
    expect(respond(answer)).toEqual({ status: "accepted", endedBecause: null });
    expect(respond({ ...answer, action: "decline" })).toEqual({ status: "ended", endedBecause: "declined" });
    expect(respond({ ...answer, assignment: accepted, action: "decline" })).toEqual({
      status: "ended",
      endedBecause: "declined",
    });
    expect(canRespond(answer)).toBe(true);
  });

  test.each([
    ["another's", { userId: "ben" }, "not_your_turn"],
    ["when the meeting has begun", { now: "2025-11-11T15:00:00Z" }, "conflict"],
    ["for a cancelled meeting", { meeting: { ...meeting, status: "cancelled" } }, "conflict"],
    ["twice", { assignment: accepted }, "already_done"],
    ["yes after a no", { assignment: ended("declined") }, "already_done"],
    ["no after a no", { assignment: ended("declined"), action: "decline" }, "already_done"],
    ["when someone else was asked", { assignment: ended("expired") }, "not_your_turn"],
    ["when an organizer chose", { assignment: ended("replaced"), action: "decline" }, "not_your_turn"],
    ["when the papers became one", { assignment: ended("merged") }, "not_your_turn"],
    ["of who reads only", { assignment: ended("stopped_presenting") }, "not_your_turn"],
    ["of who has left and come back", { assignment: ended("left") }, "not_your_turn"],
  ] as const)("is refused: %s", (_case, change, reason) => {
    expect(() => respond({ ...answer, ...change })).toThrow(expect.objectContaining({ reason }));
    expect(canRespond({ ...answer, ...change })).toBe(false);
  });
});

test("organizers set anyone who presents", () => {
  const by = (target: Parameters<typeof canSet>[1]) => roles.filter((actor) => canSet(actor, target));
  expect(by({ role: "member", presents: true })).toEqual(["organizer", "owner"]);
  expect(by({ role: "member", presents: false })).toEqual([]);
  expect(by({ role: "observer", presents: true })).toEqual([]);
});

test("there are 24 hours to answer, and never more than the meeting leaves", () => {
  expect(answerBy("2025-11-08T15:00:00Z", "2025-11-11T15:00:00Z")).toBe("2025-11-09T15:00:00.000Z");
  expect(answerBy("2025-11-11T10:00:00Z", "2025-11-11T15:00:00Z")).toBe("2025-11-11T15:00:00.000Z");
});

test("a proposal runs out at its limit; an accepted one and one without a limit do not", () => {
  const limit = "2025-11-09T15:00:00Z";
  expect(hasRunOut({ status: "proposed", answerBy: limit }, "2025-11-09T14:59:59.999Z")).toBe(false);
  expect(hasRunOut({ status: "proposed", answerBy: limit }, limit)).toBe(true);
  expect(hasRunOut({ status: "proposed", answerBy: null }, "2030-01-01T00:00:00Z")).toBe(false);
  expect(hasRunOut({ status: "accepted", answerBy: limit }, "2030-01-01T00:00:00Z")).toBe(false);
});
