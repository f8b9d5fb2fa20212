import { expect, test } from "vitest";
import { roles } from "./roles";
import { assertCanIssueSignInLink, canIssueSignInLink } from "./sign-in-link-rules";

const target = { userId: "b", role: "member", isInstanceOwner: false, otherClubs: 0 } as const;

test.each(roles)("%s: only those who run the club, and only for members and observers", (role) => {
  const possible = roles.filter((theirs) =>
    canIssueSignInLink({ actor: { userId: "a", role }, target: { ...target, role: theirs } }),
  );
  expect(possible).toEqual(role === "owner" || role === "organizer" ? ["observer", "member"] : []);
});

test.each([
  ["oneself", { userId: "a" }],
  ["whoever runs the instance", { isInstanceOwner: true }],
  ["a person of another club", { otherClubs: 1 }],
])("not for %s, with the same words", (_, fields) => {
  const issuing = { actor: { userId: "a", role: "owner" }, target: { ...target, ...fields } } as const;
  expect(() => assertCanIssueSignInLink(issuing)).toThrow(/in no other club/);
});
