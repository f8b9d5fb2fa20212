import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import { lastLines, runProgram } from "./child-process.mjs";
import { Failure } from "./failure.mjs";
import { fingerprintOf, isStamped, stamp } from "./fingerprint.mjs";
import { PRISMA_CLI, prismaEnvironment } from "./prisma-cli.mjs";
import { withProgress } from "./progress.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { assertCheckoutWritable } from "./writable-checkout.mjs";

const OUTPUT = inProject("src", "generated", "prisma");
const STAMP = inProject("src", "generated", ".fingerprint");

/** Generates the database client when the schema or Prisma changed. */
export async function ensureGeneratedClient() {
  const { version } = createRequire(import.meta.url)("prisma/package.json");
  const fingerprint = fingerprintOf(projectRoot, ["prisma/schema", "prisma.config.ts"], { also: [version] });
  if (existsSync(OUTPUT) && (await isStamped(STAMP, fingerprint))) return;
  await assertCheckoutWritable("generate the database client");
  await withProgress("Generating the database client", async () => {
    const { code, output } = await runProgram(process.execPath, [PRISMA_CLI, "generate"], {
      cwd: projectRoot,
      env: prismaEnvironment(),
    });
    if (code !== 0) throw new Failure(`prisma generate failed: ${lastLines(output, 6)}`);
    await stamp(STAMP, fingerprint);
  });
}
