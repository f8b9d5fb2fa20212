import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addTallies, describeTally, readPlaywrightTally, readVitestTally } from "./tally.mjs";

let file = "";
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), "paperclub-tally-")), "report.json");
});
afterEach(() => rm(path.dirname(file), { recursive: true }));

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

test("the runners' numbers are taken as they are", async () => {
  await writeFile(file, JSON.stringify(vitestReport));
  expect(await readVitestTally(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }));
  expect(await readPlaywrightTally(file, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test("a suite that does not load is a failure", async () => {
  const broken = { ...vitestReport, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] };
  await writeFile(file, JSON.stringify(broken));
  expect(await readVitestTally(file, 1)).toMatchObject({ failed: 1 });
});

test("a runner that ends badly has failed, whatever its report says, and also without one", async () => {
  await writeFile(file, JSON.stringify({ ...vitestReport, numFailedTests: 0 }));
  expect(await readVitestTally(file, 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(await readPlaywrightTally(`${file}.missing`, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the last line", () => {
  const total = addTallies([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(describeTally(total)).toBe("5 passed, 1 failed");
  expect(describeTally({ ...total, skipped: 2 })).toBe("5 passed, 1 failed, 2 skipped");
});
