import { describe, expect, test } from "vitest";
import { roles } from "@/domain/clubs/roles";
import { answerBy, canRespond, canSet, freesSlot, hasRunOut, isLive, nextStatus, respond } from "./assignment-rules";

const statuses = ["proposed", "accepted", "declined", "withdrawn"] as const;
const actions = ["accept", "decline", "withdraw"] as const;

test("what each action makes of each status", () => {
  const table = statuses.map((status) => actions.map((action) => nextStatus(status, action)));
  expect(table).toEqual([
    ["accepted", "declined", "withdrawn"],
    [null, "declined", "withdrawn"],
    [null, null, null],
    [null, null, null],
  ]);
});

test("a slot is held by who was asked or has accepted", () => {
  expect(statuses.filter(isLive)).toEqual(["proposed", "accepted"]);
  expect(statuses.filter(freesSlot)).toEqual(["declined", "withdrawn"]);
});

describe("an answer", () => {
  const meeting = { startsAt: "2025-11-11T15:00:00Z", status: "scheduled" } as const;
  const asked = { userId: "ada", status: "proposed" } as const;
  const answer = { assignment: asked, userId: "ada", action: "accept", meeting, now: "2025-11-09T15:00:00Z" } as const;

  test("is the own, in time", () => {
    expect(respond(answer)).toBe("accepted");
    expect(respond({ ...answer, action: "decline" })).toBe("declined");
    expect(respond({ ...answer, assignment: { userId: "ada", status: "accepted" }, action: "decline" })).toBe(
      "declined",
    );
    expect(canRespond(answer)).toBe(true);
  });

  test.each([
    ["another's", { userId: "ben" }, "not_your_turn"],
    ["when the meeting has begun", { now: "2025-11-11T15:00:00Z" }, "conflict"],
    ["for a cancelled meeting", { meeting: { ...meeting, status: "cancelled" } }, "conflict"],
    ["twice", { assignment: { userId: "ada", status: "accepted" } }, "already_done"],
    ["after a no", { assignment: { userId: "ada", status: "declined" } }, "already_done"],
    ["when someone else was asked", { assignment: { userId: "ada", status: "withdrawn" } }, "not_your_turn"],
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
