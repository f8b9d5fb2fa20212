import { expect, test } from "vitest";
import { respondToAssignmentInput, setPresenterInput } from "./rota-inputs";

const id = "019a7000-0000-7000-8000-000000000001";

test("an answer is yes or no", () => {
  const answer = { clubId: id, assignmentId: id, answer: "accept" };
  expect(respondToAssignmentInput.parse(answer)).toEqual(answer);
  for (const other of ["withdraw", "", true]) {
    expect(respondToAssignmentInput.safeParse({ ...answer, answer: other }).success).toBe(false);
  }
});

test("setting a presenter takes ids and nothing else", () => {
  const choice = { clubId: id, talkId: id, userId: id };
  expect(setPresenterInput.parse(choice)).toEqual(choice);
  expect(setPresenterInput.safeParse({ ...choice, status: "accepted" }).success).toBe(false);
  expect(setPresenterInput.safeParse({ ...choice, userId: "1 OR 1=1" }).success).toBe(false);
});
