import { expect, test } from "vitest";
import { hasOptions, listMemberOptions } from "./member-options";
import { roles } from "./roles";

const [ada, bob] = ["a", "b"];

test("a member can do nothing with others", () => {
  for (const role of roles) {
    expect(hasOptions(listMemberOptions({ userId: ada, role: "member" }, { userId: bob, role }, 1))).toBe(false);
  }
});

test("a member may stop presenting or step down", () => {
  const self = { userId: ada, role: "member" } as const;
  expect(listMemberOptions(self, self, 1)).toMatchObject({
    isSelf: true,
    roles: ["member", "observer"],
    canSetPresents: true,
    canRemove: false,
  });
});

test("an organizer decides on members and not on organizers", () => {
  const actor = { userId: ada, role: "organizer" } as const;
  expect(listMemberOptions(actor, { userId: bob, role: "member" }, 1)).toEqual({
    isSelf: false,
    roles: ["member", "observer"],
    canRemove: true,
    canTransfer: false,
    canSetPresents: true,
    mayIssueSignInLink: true,
  });
  expect(listMemberOptions(actor, { userId: bob, role: "organizer" }, 1)).toMatchObject({
    roles: [],
    canRemove: false,
    mayIssueSignInLink: false,
  });
});

test("the last owner cannot step down, one of two can", () => {
  const self = { userId: ada, role: "owner" } as const;
  expect(listMemberOptions(self, self, 1).roles).toEqual([]);
  expect(listMemberOptions(self, self, 2).roles).toEqual(["owner", "organizer", "member", "observer"]);
});
