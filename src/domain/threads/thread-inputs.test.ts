import { describe, expect, test } from "vitest";
import { editCommentInput, listCommentsInput, postCommentInput } from "./thread-inputs";

const clubId = "0190d3c4-1111-7abc-8def-000000000001";
const paperId = "0190d3c4-1111-7abc-8def-000000000002";
const requestKey = "6f1c2b7e-3c1e-4a55-9a53-0c4b6ff1a001";
const post = { clubId, paperId, body: "Why **this** loss?", requestKey };
const list = { clubId, paperId };

describe("posting", () => {
  test("is at the top unless it answers something", () => {
    expect(postCommentInput.parse(post).parentId).toBeNull();
    expect(postCommentInput.parse({ ...post, parentId: null }).parentId).toBeNull();
    expect(postCommentInput.parse({ ...post, parentId: paperId }).parentId).toBe(paperId);
  });

  test("keeps the body as it is and drops what it does not know", () => {
    const parsed = postCommentInput.parse({ ...post, body: "    code\r\n", authorId: "eve", createdAt: 0 });
    expect(parsed).toEqual({
      ...post,
      ...{ body: "    code\r\n", parentId: null, isQuestion: false, anchor: null },
    });
  });

  test("takes ids in capitals for the same ids", () => {
    expect(postCommentInput.parse({ ...post, clubId: clubId.toUpperCase() }).clubId).toBe(clubId);
  });

  test.each([
    ["an empty body", { body: "" }],
    ["an invisible body", { body: " \n\u200B" }],
    ["U+0000", { body: "a\0" }],
    ["a lone surrogate", { body: "\uD83D" }],
    ["20,001 characters", { body: "a".repeat(20_001) }],
    ["no key", { requestKey: undefined }],
    ["an id that is none", { paperId: "1' OR 1=1" }],
    ["an answer to nothing in particular", { parentId: "" }],
    ["a body that is no text", { body: ["a"] }],
  ])("refuses %s", (_, change) => {
    expect(postCommentInput.safeParse({ ...post, ...change }).success).toBe(false);
  });

  test("counts characters, not UTF-16 units", () => {
    expect(postCommentInput.safeParse({ ...post, body: "🦉".repeat(20_000) }).success).toBe(true);
  });
});

test("an edit needs a body", () => {
  expect(editCommentInput.safeParse({ clubId, commentId: paperId, body: "" }).success).toBe(false);
  expect(editCommentInput.safeParse({ clubId, commentId: paperId, body: "x" }).success).toBe(true);
});

describe("listing", () => {
  test("starts at the beginning with twenty", () => {
    expect(listCommentsInput.parse(list)).toEqual({ ...list, limit: 20, skipsBranch: false, order: "time" });
  });

  test.each([
    [{ limit: 0 }],
    [{ limit: 101 }],
    [{ limit: 1.5 }],
    [{ limit: "20" }],
    [{ after: "" }],
    [{ after: "0000" }],
    [{ after: "0000A" }],
    [{ branchId: "" }],
    [{ order: "path; DROP TABLE comments" }],
    [{ skipsBranch: 1 }],
  ])("refuses %j", (change) => {
    expect(listCommentsInput.safeParse({ ...list, ...change }).success).toBe(false);
  });

  test("goes on after a path", () => {
    expect(listCommentsInput.parse({ ...list, after: "0000100002", limit: 100 })).toMatchObject({
      after: "0000100002",
      limit: 100,
    });
  });
});
