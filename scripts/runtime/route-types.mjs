import { existsSync } from "node:fs";
import process from "node:process";
import { lastLines, runProgram } from "./child-process.mjs";
import { Failure } from "./failure.mjs";
import { inProject, projectRoot } from "./project.mjs";

/** The framework writes types for images and routes when it builds; the compiler wants them in a fresh checkout too. */
export async function ensureRouteTypes() {
  if (existsSync(inProject("next-env.d.ts")) && existsSync(inProject(".next", "types"))) return;
  const next = inProject("node_modules", "next", "dist", "bin", "next");
  const { code, output } = await runProgram(process.execPath, [next, "typegen"], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Failure(`The framework's types could not be generated: ${lastLines(output)}`);
}
