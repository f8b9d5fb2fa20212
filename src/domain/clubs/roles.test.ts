import { describe, expect, test } from "vitest";
import { canInvite, canPresent, mayDecideOn, roleAtLeast, roles } from "./roles";

test("each role reaches itself and all below it", () => {
  const reached = roles.map((role) => roles.filter((needed) => roleAtLeast(role, needed)));
  expect(reached).toEqual([
    ["observer"],
    ["observer", "member"],
    ["observer", "member", "organizer"],
    ["observer", "member", "organizer", "owner"],
  ]);
});

describe("who decides on which roles", () => {
  test.each([
    ["observer", []],
    ["member", []],
    ["organizer", ["observer", "member"]],
    ["owner", ["observer", "member", "organizer", "owner"]],
  ] as const)("%s", (actor, subjects) => {
    expect(roles.filter((role) => mayDecideOn(actor, role))).toEqual(subjects);
  });
});

describe("who invites to which roles", () => {
  test.each([
    ["observer", []],
    ["member", []],
    ["organizer", ["observer", "member"]],
    ["owner", ["observer", "member", "organizer"]],
  ] as const)("%s", (actor, invited) => {
    expect(roles.filter((role) => canInvite(actor, role))).toEqual(invited);
  });
});

test("observers never present", () => {
  expect(canPresent({ role: "observer", presents: true })).toBe(false);
  expect(canPresent({ role: "member", presents: true })).toBe(true);
  expect(canPresent({ role: "owner", presents: false })).toBe(false);
});
