import { expect, test } from "vitest";
import { createLogConsole } from "./console-log.mjs";

test("each message is one line, without colours and empty lines", () => {
  /** @type {string[]} */
  const lines = [];
  const keep = (/** @type {string} */ level) => (/** @type {unknown} */ _facts, /** @type {string} */ said) =>
    void lines.push(`${level}: ${said}`);
  const console = createLogConsole(/** @type {any} */ ({ info: keep("info"), error: keep("error") }));
  console.log("\u001B[32m✓\u001B[39m ready in", 5, "ms");
  console.warn("careful");
  console.error(new Error("It broke."));
  console.log("");
  expect(lines.slice(0, 2)).toEqual(["info: ✓ ready in 5 ms", "error: careful"]);
  expect(lines[2]).toMatch(/^error: Error: It broke\.\n {4}at /);
  expect(lines).toHaveLength(3);
});

test("an error that the log names elsewhere is not said for every request", () => {
  /** @type {string[]} */
  const lines = [];
  const keep = (/** @type {unknown} */ _facts, /** @type {string} */ said) =>
    void lines.push(said.split("\n", 1)[0] ?? "");
  const log = /** @type {any} */ ({ info: keep, error: keep });
  const console = createLogConsole(log, (error) => error instanceof Error && error.message === "The database is away.");
  console.error(new Error("The database is away."));
  console.trace(new Error("The database is away."));
  console.error("A page failed:", new Error("The database is away."));
  console.error(new Error("It broke."));
  expect(lines).toEqual(["Error: It broke."]);
});
