import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A runner that ends badly without naming a failed test, or without a report, still failed: a suite that does not
 * load, a global set-up that throws, a crash.
 * @param {Tally | undefined} counted
 * @param {number} exitCode
 * @returns {Tally}
 */
function settle(counted, exitCode) {
  const tally = counted ?? { passed: 0, failed: 0, skipped: 0 };
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export async function readVitestTally(file, exitCode) {
  const report = await readReport(file);
  if (!report) return settle(undefined, exitCode);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const suites = report.testResults;
  const broken = suites.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  return settle(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export async function readPlaywrightTally(file, exitCode) {
  const report = await readReport(file);
  if (!report) return settle(undefined, exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/** @param {readonly Tally[]} tallies */
export function addTallies(tallies) {
  /** @param {keyof Tally} key */
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @param {Tally} tally */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
