// `npm run check`: what a machine can say about a change without running the app, two at a time.
import process from "node:process";
import { readArguments } from "./runtime/arguments/read-arguments.mjs";
import { runProgram } from "./runtime/child-process.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { isStopping, runEntry } from "./runtime/lifecycle.mjs";
import { say } from "./runtime/progress.mjs";
import { inProject, projectRoot } from "./runtime/project.mjs";

const AT_ONCE = 2;

/** The slow ones first, so that the last to end is a short one. */
const CHECKS = [
  { name: "lint", program: "eslint/bin/eslint.js", args: [".", "--max-warnings=0"] },
  { name: "types", program: "typescript/bin/tsc", args: ["--noEmit", "-p", "."] },
  { name: "unit tests", program: "vitest/vitest.mjs", args: ["run", "--project=unit*", "--reporter=dot"] },
  { name: "import rules", program: "dependency-cruiser/bin/dependency-cruise.mjs", args: ["src", "scripts", "tests"] },
  { name: "types of the scripts", program: "typescript/bin/tsc", args: ["--noEmit", "-p", "scripts"] },
  { name: "format", program: "@biomejs/biome/bin/biome", args: ["check", "."] },
];

readArguments("check");

await runEntry(async () => {
  process.chdir(projectRoot);
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { ensureRouteTypes } = await import("./runtime/route-types.mjs");
  await ensureGeneratedClient();
  await ensureRouteTypes();

  const waiting = [...CHECKS];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check && !isStopping(); check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  say(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});

/** @param {{ name: string, program: string, args: string[] }} check */
async function passes({ name, program, args }) {
  const startedAt = Date.now();
  const { code, output } = await runProgram(process.execPath, [inProject("node_modules", program), ...args], {
    cwd: projectRoot,
    env: { ...process.env, TZ: "Asia/Kathmandu" },
  });
  say(`${code === 0 ? "✓" : "✗"} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
}
