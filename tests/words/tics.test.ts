// Every text that people read, against a list of phrases that are not plain English: docs/voice.md.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { textsOfMarkdown, textsOfSource } from "./read-texts";
import { findTic } from "./tics";

const root = path.resolve(import.meta.dirname, "../..");
const SOURCE = /(?<!\.test|\.d)\.(ts|tsx|mjs|mts)$/;

const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file) && !file.startsWith("generated"))
    .map((file) => path.join(folder, file));

function listTics(file: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8");
  const texts = file.endsWith(".md") ? textsOfMarkdown(source) : textsOfSource(source, file);
  return texts.flatMap(({ line, text }) => {
    const tic = findTic(text);
    return tic === undefined ? [] : [`${file}:${line} “${tic}” in: ${text}`];
  });
}

test.each([
  ["the app", () => filesIn("src", SOURCE)],
  ["the scripts", () => filesIn("scripts", SOURCE)],
  ["the documentation", () => ["README.md", ...filesIn("docs", /\.md$/)]],
])("%s has no tics", (_, listFiles) => {
  const files = listFiles();
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(listTics)).toEqual([]);
});

describe("a tic is found", () => {
  test.each([
    "Please answer until Tuesday",
    "Stands in the club’s links.",
    "Hand it on.",
    "Hand the club over",
    "organizers neither.",
    "It is no question",
    "Follow it no more",
    "Have voted: Ada",
    "50 % on average",
  ])("%s", (text) => expect(findTic(text)).toBeDefined());

  test("across what is filled in", () => {
    expect(textsOfSource("const a = `${share} % of all`;", "a.ts").map(({ text }) => text)).toContain("… % of all");
    const page = "const a = <p>The share is {share} % on average</p>;";
    expect(textsOfSource(page, "a.tsx").map(({ text }) => findTic(text))).toEqual(["… %"]);
  });

  test("not in code", () => {
    expect(textsOfMarkdown("Run `hand on`.\n\n```sh\nno more\n```\n").map(({ text }) => findTic(text))).not.toContain(
      expect.any(String),
    );
  });
});

test.each([
  "You can nominate two more papers until voting opens.",
  "There is no such file.",
  "This link no longer works.",
  "Neither paper won.",
  "A comment has no more than 20,000 characters.",
  "%s %d",
])("plain English passes: %s", (text) => expect(findTic(text)).toBeUndefined());
