import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf } from "./fingerprint.mjs";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "paperclub-fingerprint-"));
  await mkdir(path.join(root, "src/deep"), { recursive: true });
  await writeFile(path.join(root, "src/deep/a.ts"), "one");
  await writeFile(path.join(root, "src/b.ts"), "two");
});
afterEach(() => rm(root, { recursive: true }));

const take = () => fingerprintOf(root, ["src", "missing.json"], { skip: (file) => file.endsWith(".test.ts") });

test("a touched but equal file changes nothing, nor does one that is skipped", async () => {
  const before = take();
  await utimes(path.join(root, "src/b.ts"), 1, 1);
  await writeFile(path.join(root, "src/b.test.ts"), "anything");
  expect(take()).toBe(before);
});

test.each([
  ["a changed file", () => writeFile(path.join(root, "src/deep/a.ts"), "uno")],
  ["a new file", () => writeFile(path.join(root, "src/c.ts"), "")],
  ["a deleted file", () => rm(path.join(root, "src/b.ts"))],
  [
    "text that moved from one file's end to the next one's start",
    async () => {
      await writeFile(path.join(root, "src/b.ts"), "twoo");
      await writeFile(path.join(root, "src/deep/a.ts"), "ne");
    },
  ],
  ["a file that was missing", () => writeFile(path.join(root, "missing.json"), "{}")],
])("%s changes it", async (_, change) => {
  const before = take();
  await change();
  expect(take()).not.toBe(before);
});
