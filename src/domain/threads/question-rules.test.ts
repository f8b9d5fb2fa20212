import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/domain/clubs/roles";
import { assertCanMarkAnswered, assertCanMarkQuestion, canMarkQuestion, type QuestionFacts } from "./question-rules";

const then = new Date("2026-03-04T11:00:00Z");
const byAda: QuestionFacts = { authorId: "ada", deletedAt: null, hiddenAt: null, askedAt: then };

describe("who marks", () => {
  test.each<[Role, boolean, boolean]>([
    ["observer", false, false],
    ["member", true, false],
    ["organizer", true, true],
    ["owner", true, true],
  ])("%s: the own %s, others' %s", (role, own, others) => {
    expect(canMarkQuestion({ userId: "ada", role }, byAda)).toBe(own);
    expect(canMarkQuestion({ userId: "bea", role }, byAda)).toBe(others);
  });

  test.each(roles)("%s: nobody marks what is gone", (role) => {
    expect(canMarkQuestion({ userId: "ada", role }, { ...byAda, deletedAt: then })).toBe(false);
    expect(canMarkQuestion({ userId: "ada", role }, { ...byAda, hiddenAt: then })).toBe(false);
  });
});

test.each<[string, () => void, string]>([
  ["another's", () => assertCanMarkQuestion({ userId: "bea", role: "member" }, byAda), "not_allowed"],
  [
    "a deleted one",
    () => assertCanMarkQuestion({ userId: "ada", role: "member" }, { ...byAda, deletedAt: then }),
    "already_done",
  ],
  [
    "what asks nothing",
    () => assertCanMarkAnswered({ userId: "ada", role: "member" }, { ...byAda, askedAt: null }),
    "conflict",
  ],
])("refuses %s with a reason", (_, act, reason) => {
  expect(act).toThrow(expect.objectContaining({ reason }));
});

test("an own question is marked answered", () => {
  expect(() => assertCanMarkAnswered({ userId: "ada", role: "member" }, byAda)).not.toThrow();
});
