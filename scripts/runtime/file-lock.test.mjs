import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { thisProcess, tryLock, withLock } from "./file-lock.mjs";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "paperclub-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a second process that tries to lock finds out who has the lock", async () => {
  const file = path.join(folder, "lock");
  const first = await tryLock(file, "http://localhost:3000");
  expect(await tryLock(file)).toEqual({ lockedBy: thisProcess("http://localhost:3000") });
  if ("release" in first) await first.release();
  expect(await tryLock(file)).toHaveProperty("release");
});

test.each([
  ["of a process that is gone", { pid: 999_999_999, identity: "long ago" }],
  ["of an earlier process with a number that lives again", { pid: process.pid, identity: "before the reboot" }],
])("a lock %s is taken over", async (_, holder) => {
  const file = path.join(folder, "lock");
  await writeFile(file, JSON.stringify(holder));
  expect(await tryLock(file)).toHaveProperty("release");
  expect(await readdir(folder)).toEqual(["lock"]);
});

test("a lock that was cut off while it was written is taken over", async () => {
  const file = path.join(folder, "lock");
  await writeFile(file, '{"pid": 1');
  expect(await tryLock(file)).toHaveProperty("release");
});

test("work under one lock never overlaps, and a failure frees it", async () => {
  const file = path.join(folder, "lock");
  let inside = 0;
  const work = () =>
    withLock(file, async () => {
      inside++;
      expect(inside).toBe(1);
      await sleep(5);
      inside--;
      throw new Error("over");
    });
  const outcomes = await Promise.allSettled([work(), work(), work()]);
  expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.message)).toEqual([
    "over",
    "over",
    "over",
  ]);
});
