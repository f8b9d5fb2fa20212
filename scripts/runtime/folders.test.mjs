import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolders, makeOpenFolders } from "./folders.mjs";

let top = "";
let umask = 0;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "paperclub-folders-"));
  umask = process.umask(0o077);
});
afterEach(() => {
  process.umask(umask);
  rmSync(top, { recursive: true });
});

/** @param {string[]} names */
const modeOf = (...names) => statSync(path.join(top, ...names)).mode & 0o777;

test("under a strict umask every folder that is made has its mode, and others keep theirs", async () => {
  mkdirSync(path.join(top, "there"));
  expect(await makeFolders(path.join(top, "there", "a", "b"), 0o711)).toBe(true);
  expect([modeOf("there"), modeOf("there", "a"), modeOf("there", "a", "b")]).toEqual([0o700, 0o711, 0o711]);
  expect(await makeFolders(path.join(top, "there", "a", "b"), 0o755)).toBe(false);
  expect(modeOf("there", "a", "b")).toBe(0o711);
});

test("shared folders that an earlier start left closed are opened, from their top down and no further", async () => {
  const shared = path.join(top, "shared");
  mkdirSync(path.join(shared, "binaries"), { recursive: true });
  chmodSync(top, 0o700);
  await makeOpenFolders(shared, path.join(shared, "binaries"));
  expect([modeOf(), modeOf("shared"), modeOf("shared", "binaries")]).toEqual([0o700, 0o755, 0o755]);
});
