import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/domain/clubs/roles";
import { commentPath } from "./comment-path";
import { MAX_DEPTH } from "./thread-limits";
import {
  assertCanComment,
  assertCanDeleteComment,
  assertCanEditComment,
  assertCanReply,
  type CommentFacts,
  canDeleteComment,
  canEditComment,
  canReply,
  isEditMarked,
} from "./thread-rules";

const createdAt = new Date("2026-03-04T10:00:00Z");
const byAda: CommentFacts = {
  authorId: "ada",
  path: "00001",
  createdAt,
  deletedAt: null,
  hiddenAt: null,
  lockedAt: null,
};
const hidden: CommentFacts = { ...byAda, hiddenAt: new Date("2026-03-04T11:00:00Z") };
const locked: CommentFacts = { ...byAda, lockedAt: new Date("2026-03-04T11:00:00Z") };
const deleted: CommentFacts = { ...byAda, deletedAt: new Date("2026-03-04T11:00:00Z") };
const orphan: CommentFacts = { ...byAda, authorId: null };

function mayComment(...asked: Parameters<typeof assertCanComment>): boolean {
  try {
    assertCanComment(...asked);
    return true;
  } catch {
    return false;
  }
}

type Allowed = Record<Role, boolean>;
const nobody: Allowed = { observer: false, member: false, organizer: false, owner: false };
const writers: Allowed = { observer: false, member: true, organizer: true, owner: true };
const organizers: Allowed = { observer: false, member: false, organizer: true, owner: true };
const everyone: Allowed = { observer: true, member: true, organizer: true, owner: true };

describe.each([
  ["comment", (_: string, role: Role) => mayComment(role, byAda), writers, writers],
  ["comment in a locked thread", (_: string, role: Role) => mayComment(role, locked), organizers, organizers],
  [
    "reply in a locked thread",
    (userId: string, role: Role) => canReply({ userId, role }, locked),
    organizers,
    organizers,
  ],
  ["reply to a hidden comment", (userId: string, role: Role) => canReply({ userId, role }, hidden), nobody, nobody],
  ["edit a hidden comment", (userId: string, role: Role) => canEditComment({ userId, role }, hidden), nobody, nobody],
  [
    "edit in a locked thread",
    (userId: string, role: Role) => canEditComment({ userId, role }, locked),
    organizers,
    nobody,
  ],
  [
    "delete a hidden one",
    (userId: string, role: Role) => canDeleteComment({ userId, role }, hidden),
    everyone,
    organizers,
  ],
  [
    "delete in a locked thread",
    (userId: string, role: Role) => canDeleteComment({ userId, role }, locked),
    everyone,
    organizers,
  ],
  ["reply", (userId: string, role: Role) => canReply({ userId, role }, byAda), writers, writers],
  ["reply to a deleted comment", (userId: string, role: Role) => canReply({ userId, role }, deleted), nobody, nobody],
  ["edit", (userId: string, role: Role) => canEditComment({ userId, role }, byAda), writers, nobody],
  ["edit a deleted comment", (userId: string, role: Role) => canEditComment({ userId, role }, deleted), nobody, nobody],
  [
    "edit a comment without author",
    (userId: string, role: Role) => canEditComment({ userId, role }, orphan),
    nobody,
    nobody,
  ],
  ["delete", (userId: string, role: Role) => canDeleteComment({ userId, role }, byAda), everyone, organizers],
  ["delete again", (userId: string, role: Role) => canDeleteComment({ userId, role }, deleted), nobody, nobody],
  [
    "delete a comment without author",
    (userId: string, role: Role) => canDeleteComment({ userId, role }, orphan),
    organizers,
    organizers,
  ],
])("who may %s", (_, ask, author, other) => {
  test.each(roles)("%s", (role) => {
    expect({ author: ask("ada", role), other: ask("bea", role) }).toEqual({ author: author[role], other: other[role] });
  });
});

describe("refusals say why", () => {
  let deepest = commentPath(null, 1);
  for (let number = 2; number <= MAX_DEPTH; number += 1) deepest = commentPath(deepest, number);

  test.each([
    ["an observer answers", () => assertCanReply({ userId: "bea", role: "observer" }, byAda), "not_allowed"],
    ["the thread is locked", () => assertCanComment("member", locked), "thread_locked"],
    ["the comment is hidden", () => assertCanReply({ userId: "bea", role: "owner" }, hidden), "already_done"],
    ["the comment is gone", () => assertCanReply({ userId: "bea", role: "member" }, deleted), "already_done"],
    [
      "the branch is too deep",
      () => assertCanReply({ userId: "bea", role: "owner" }, { ...byAda, path: deepest }),
      "limit_reached",
    ],
    [
      "an owner edits another's words",
      () => assertCanEditComment({ userId: "bea", role: "owner" }, byAda),
      "not_allowed",
    ],
    [
      "an author edits what is gone",
      () => assertCanEditComment({ userId: "ada", role: "member" }, deleted),
      "already_done",
    ],
    [
      "a member deletes another's",
      () => assertCanDeleteComment({ userId: "bea", role: "member" }, byAda),
      "not_allowed",
    ],
    [
      "an organizer deletes twice",
      () => assertCanDeleteComment({ userId: "bea", role: "organizer" }, deleted),
      "already_done",
    ],
  ])("%s", (_, act, reason) => {
    expect(act).toThrow(expect.objectContaining({ name: "DomainError", reason }));
  });

  test("what is allowed passes", () => {
    expect(() => assertCanReply({ userId: "bea", role: "member" }, byAda)).not.toThrow();
    expect(() => assertCanEditComment({ userId: "ada", role: "member" }, byAda)).not.toThrow();
    expect(() => assertCanDeleteComment({ userId: "ada", role: "observer" }, byAda)).not.toThrow();
  });
});

test.each([
  ["at once", "2026-03-04T10:00:00.000Z", false],
  ["at five minutes", "2026-03-04T10:05:00.000Z", false],
  ["a millisecond later", "2026-03-04T10:05:00.001Z", true],
  ["by a clock that went back", "2026-03-04T09:59:00.000Z", false],
])("an edit %s is marked: %s", (_, now, marked) => {
  expect(isEditMarked(byAda, new Date(now))).toBe(marked);
});
