import { comment } from "@tests/setup/thread-scene";
import { expect, test } from "vitest";
import type { CommentDrawing, DrawingPlace } from "./comment-drawing";
import { drawComment } from "./draw-comment";

const place: DrawingPlace = {
  path: "/c/club/papers/1",
  pdfUrl: "https://example.org/a.pdf",
  zones: { clubZone: "Asia/Kathmandu", readerZone: "Europe/Zurich", now: "2026-03-01T10:12:00.000Z" },
  canWrite: true,
  branchPath: null,
};

type Changes = Partial<CommentDrawing> & { place?: Partial<DrawingPlace> };

function draw(about: Parameters<typeof comment>[1], { place: there, ...changes }: Changes = {}): HTMLElement {
  const drawing: CommentDrawing = {
    comment: comment("00001", about),
    level: 0,
    parentName: null,
    isNew: false,
    isLost: false,
    foldedCount: null,
    hasReplies: false,
    form: null,
    now: "2026-03-01T10:12:00.000Z",
    ...changes,
  };
  const article = document.createElement("article");
  article.innerHTML = drawComment(drawing, { ...place, ...there });
  return article;
}

const actsOf = (article: HTMLElement) =>
  [...article.querySelectorAll<HTMLElement>("[data-act]")].map(({ dataset }) => dataset.act);
const textOf = (article: HTMLElement) => article.textContent.replace(/\s+/g, " ").trim();

test("who said it, when, and what", () => {
  const article = draw({}, { isNew: true, parentName: "Bo", level: 1 });
  expect(textOf(article)).toBe("New:AAdaanswers BoLink to the comment of 12 minutes agowordsReplyReact");
  expect(article.querySelector("time")?.title).toContain("11:00"); // in the reader's zone
  expect(article.querySelector("[data-row-link]")?.getAttribute("href")).toBe("#comment-00001");
});

test("names and reasons are text, whatever they look like", () => {
  const evil = `<img src=x onerror="alert(1)">`;
  const article = draw(
    {
      author: { id: "1", name: evil },
      hiddenReason: evil,
      anchor: { kind: "quote", exact: evil, prefix: "", suffix: "" },
    },
    { parentName: evil, level: 9 },
  );
  expect(article.querySelector("img")).toBeNull();
  expect(textOf(article).split(evil)).toHaveLength(5);
});

test.each<[string, Parameters<typeof comment>[1], Changes, string[]]>([
  ["a member may answer and react", {}, {}, ["reply", "pick", "menu"]],
  ["an author may edit too", { canEdit: true }, {}, ["reply", "edit", "pick", "menu"]],
  ["an observer only looks", { canReply: false }, { place: { canWrite: false } }, ["menu"]],
  ["while the viewer answers, that is no choice", {}, { form: "reply" }, ["pick", "menu"]],
  ["while somebody edits, the form is shown alone", { canEdit: true }, { form: "edit" }, []],
  ["answers can be folded", {}, { hasReplies: true }, ["reply", "pick", "menu", "fold"]],
  ["a deleted comment keeps what hangs on it", { isDeleted: true, html: "" }, { hasReplies: true }, ["fold"]],
  ["so does one that an organizer hid", { hiddenReason: "rude", html: "" }, {}, []],
])("%s", (_, about, changes, acts) => {
  expect(actsOf(draw(about, changes))).toEqual(acts);
});

test("reactions say what they are, how many, and which are the viewer's own", () => {
  const reactions = [{ kind: "thanks" as const, count: 2, isMine: true }];
  const button = draw({ reactions }).querySelector<HTMLButtonElement>('[data-act="react"]');
  expect(button?.getAttribute("aria-label")).toBe("Thanks: 2");
  expect(button?.getAttribute("aria-pressed")).toBe("true");
  expect(button?.disabled).toBe(false);
  expect(
    draw({ reactions }, { place: { canWrite: false } }).querySelector<HTMLButtonElement>('[data-act="react"]')
      ?.disabled,
  ).toBe(true);
});

test.each([
  [1, "1 reply folded"],
  [1234, "1,234 replies folded"],
])("%i folded answers are counted", (foldedCount, words) => {
  const fold = draw({}, { hasReplies: true, foldedCount }).querySelector('[data-act="fold"]');
  expect(fold?.textContent).toBe(words);
  expect(fold?.getAttribute("aria-expanded")).toBe("false");
});

test("a branch that goes on elsewhere leads there", () => {
  const article = draw({ path: "0000100002000030000400005000060000700008", answers: 3 }, { hasReplies: true });
  const link = article.querySelector(".comment-rest");
  expect(link?.textContent).toBe("Continue this thread (3)");
  expect(link?.getAttribute("href")).toBe("/c/club/papers/1?branch=00001#comment-00001");
  expect(actsOf(article)).not.toContain("fold");
});

test("what it is about: a passage, lost or not, or a page of the PDF", () => {
  const quote = { kind: "quote" as const, exact: "so it is", prefix: "", suffix: "" };
  expect(draw({ anchor: quote }).querySelector("blockquote a")?.getAttribute("href")).toBe("#passage-00001");
  expect(draw({ anchor: quote }, { isLost: true }).querySelector("blockquote")?.textContent).toContain("no longer");
  const page = { kind: "place" as const, page: 12, section: null, figure: null, equation: null };
  const link = draw({ anchor: page }).querySelector(".comment-place a");
  expect(link?.getAttribute("href")).toBe("https://example.org/a.pdf#page=12");
  expect(draw({ anchor: page }, { place: { pdfUrl: null } }).querySelector(".comment-place a")).toBeNull();
});

test.each([
  [{ answeredAt: null, answerId: null }, "question, open"],
  [{ answeredAt: "2026-03-02T10:00:00.000Z", answerId: null }, "question, answered"],
  [{ answeredAt: "2026-03-02T10:00:00.000Z", answerId: "2" }, "question, answered below"],
])("a question: %j", (question, words) => {
  expect(draw({ question }).querySelector(".chip")?.textContent).toBe(words);
});
