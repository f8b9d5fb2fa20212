import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assertCanChangeRole,
  assertCanLeave,
  assertCanRemove,
  assertCanTransfer,
  canChangeRole,
  canLeave,
  canRemove,
  canSetPresents,
  canTransfer,
} from "./membership-rules";
import { type Role, roles } from "./roles";

const pairs = (list: readonly Role[]) => list.flatMap((from) => list.map((to) => [from, to] as const));
const allowedChanges = (role: Role, self = false) =>
  pairs(roles)
    .filter(([from]) => !self || from === role)
    .filter(([from, to]) =>
      canChangeRole({ actor: { userId: "a", role }, target: { userId: self ? "a" : "b" }, from, to, ownersLeft: 1 }),
    )
    .map(([from, to]) => `${from} to ${to}`);

describe("changing the role of another", () => {
  test("observers and members cannot", () => {
    expect(allowedChanges("observer")).toEqual([]);
    expect(allowedChanges("member")).toEqual([]);
  });
  test("organizers move people between observer and member", () => {
    expect(allowedChanges("organizer")).toEqual(["observer to member", "member to observer"]);
  });
  test("owners make any change", () => {
    expect(allowedChanges("owner")).toHaveLength(12);
  });
});

describe("changing one's own role", () => {
  test("everyone may step down and nobody but an owner's step is up", () => {
    expect(allowedChanges("observer", true)).toEqual([]);
    expect(allowedChanges("member", true)).toEqual(["member to observer"]);
    expect(allowedChanges("organizer", true)).toEqual(["organizer to observer", "organizer to member"]);
    expect(allowedChanges("owner", true)).toEqual(["owner to observer", "owner to member", "owner to organizer"]);
  });
});

describe("the reason of a refusal", () => {
  const owner = { userId: "a", role: "owner" } as const;
  const organizer = { userId: "o", role: "organizer" } as const;
  test.each([
    ["already_done", { actor: owner, target: { userId: "b" }, from: "member", to: "member", ownersLeft: 1 }],
    ["not_allowed", { actor: organizer, target: { userId: "b" }, from: "member", to: "organizer", ownersLeft: 1 }],
    ["not_allowed", { actor: organizer, target: { userId: "a" }, from: "owner", to: "member", ownersLeft: 0 }],
    ["last_owner", { actor: owner, target: { userId: "a" }, from: "owner", to: "organizer", ownersLeft: 0 }],
  ] as const)("%s", (reason, change) => {
    expect(() => assertCanChangeRole(change)).toThrow(expect.objectContaining({ reason }));
  });
  test("of removing, leaving and transferring", () => {
    const member = { userId: "m", role: "member" } as const;
    expect(() => assertCanRemove({ actor: owner, target: owner, ownersLeft: 3 })).toThrow(
      expect.objectContaining({ reason: "not_allowed" }),
    );
    expect(() => assertCanRemove({ actor: organizer, target: owner, ownersLeft: 3 })).toThrow(
      expect.objectContaining({ reason: "not_allowed" }),
    );
    expect(() => assertCanLeave({ role: "owner", ownersLeft: 0 })).toThrow(
      expect.objectContaining({ reason: "last_owner" }),
    );
    expect(() => assertCanTransfer({ actor: organizer, target: member })).toThrow(
      expect.objectContaining({ reason: "not_allowed" }),
    );
  });
});

test("leaving", () => {
  expect(canLeave({ role: "owner", ownersLeft: 0 })).toBe(false);
  expect(canLeave({ role: "owner", ownersLeft: 1 })).toBe(true);
  expect(canLeave({ role: "organizer", ownersLeft: 1 })).toBe(true);
});

test("organizers remove members and observers, owners everyone else", () => {
  const removable = (role: Role) =>
    roles.filter((of) => canRemove({ actor: { userId: "a", role }, target: { userId: "b", role: of }, ownersLeft: 1 }));
  expect(removable("member")).toEqual([]);
  expect(removable("organizer")).toEqual(["observer", "member"]);
  expect(removable("owner")).toEqual([...roles]);
});

test("whatever a club does, step by step, it keeps an owner", () => {
  const step = fc.record({
    kind: fc.constantFrom("change", "remove", "leave", "transfer"),
    actor: fc.nat(4),
    target: fc.nat(4),
    to: fc.constantFrom(...roles),
  });
  const start = fc.array(fc.constantFrom(...roles), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 30 }), (others, steps) => {
      const club = new Map<string, Role>([["0", "owner"], ...others.map((role, i) => [`${i + 1}`, role] as const)]);
      for (const { kind, actor: a, target: t, to } of steps) {
        const [actorRole, targetRole] = [club.get(`${a}`), club.get(`${t}`)];
        if (!actorRole || !targetRole) continue;
        const actor = { userId: `${a}`, role: actorRole };
        const target = { userId: `${t}`, role: targetRole };
        const ownersWithout = (userId: string) =>
          [...club].filter(([id, role]) => role === "owner" && id !== userId).length;
        const ownersLeft = ownersWithout(target.userId);
        if (kind === "change" && canChangeRole({ actor, target, from: targetRole, to, ownersLeft }))
          club.set(target.userId, to);
        if (kind === "remove" && canRemove({ actor, target, ownersLeft })) club.delete(target.userId);
        if (kind === "leave" && canLeave({ role: actorRole, ownersLeft: ownersWithout(actor.userId) }))
          club.delete(actor.userId);
        if (kind === "transfer" && canTransfer({ actor, target })) {
          club.set(target.userId, "owner").set(actor.userId, "organizer");
        }
        expect([...club.values()]).toContain("owner");
      }
    }),
  );
});

describe("who says whether someone presents", () => {
  test.each([
    ["owner", false, true],
    ["organizer", false, true],
    ["organizer", true, true],
    ["member", true, true],
    ["member", false, false],
    ["observer", true, false],
    ["observer", false, false],
  ] as const)("%s, for oneself %s: %s", (role, self, allowed) => {
    expect(canSetPresents({ actor: { userId: "a", role }, target: { userId: self ? "a" : "b" } })).toBe(allowed);
  });
});
