import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/domain/clubs/roles";
import { canReadComment } from "./reading-rules";

const then = new Date("2026-03-04T11:00:00Z");
const visible = { authorId: "ada", deletedAt: null, hiddenAt: null };
const hidden = { ...visible, hiddenAt: then };
const deleted = { ...visible, deletedAt: then };
const open = { isSpoilerSafe: false, hasOpened: false };
const kept = { isSpoilerSafe: true, hasOpened: false };
const opened = { isSpoilerSafe: true, hasOpened: true };

const all = (role: Role) => ({ author: true, other: true, role }) as const;
const authorAlone = (role: Role) => ({ author: true, other: false, role }) as const;
const nobody = (role: Role) => ({ author: false, other: false, role }) as const;
const organizersToo = (role: Role) => (role === "organizer" || role === "owner" ? all(role) : authorAlone(role));

describe.each([
  ["a comment", visible, open, all],
  ["a hidden one", hidden, open, organizersToo],
  ["a deleted one", deleted, open, nobody],
  ["one withheld", visible, kept, authorAlone],
  ["one withheld, of a thread that one opened", visible, opened, all],
  ["a hidden one withheld", hidden, kept, authorAlone],
  ["a hidden one in a thread that one opened", hidden, opened, organizersToo],
  ["a deleted one in a thread that one opened", deleted, opened, nobody],
])("who reads %s", (_, comment, facts, expected) => {
  test.each(roles)("%s", (role) => {
    const author = canReadComment({ userId: "ada", role }, comment, facts);
    const other = canReadComment({ userId: "bea", role }, comment, facts);
    expect({ author, other, role }).toEqual(expected(role));
  });
});

test("a comment whose author is deleted is nobody's own", () => {
  expect(canReadComment({ userId: "ada", role: "member" }, { ...visible, authorId: null }, kept)).toBe(false);
});
