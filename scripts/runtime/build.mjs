import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import process from "node:process";
import { lastLines, runProgram } from "./child-process.mjs";
import { Failure } from "./failure.mjs";
import { withLock } from "./file-lock.mjs";
import { fingerprintOf, isStamped, stamp } from "./fingerprint.mjs";
import { withProgress } from "./progress.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { assertCheckoutWritable } from "./writable-checkout.mjs";

const OUTPUT = inProject(".next");
const STAMP = inProject(".next", "paperclub-fingerprint");
const LOCK = inProject("node_modules", ".paperclub-build");
const SOURCES = [
  "src",
  "public",
  "prisma/schema",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** The generated client follows from the schema, which counts already; a changed test changes nothing that is served. */
const skip = (/** @type {string} */ file) => file === "src/generated" || /\.test\.tsx?$/.test(file);

/** Builds the app when its sources changed since the last build. */
export async function ensureBuild() {
  if (await isBuilt()) return;
  await assertCheckoutWritable("build the app");
  await withProgress("Building the app, which takes about a minute", () =>
    withLock(LOCK, async () => {
      if (await isBuilt()) return; // by another copy of us, while we waited
      await buildApp({ stdio: "pipe" });
    }),
  );
}

/** @param {{ stdio: "inherit" | "pipe" }} options whether its words go to the terminal or into the failure */
export async function buildApp({ stdio }) {
  const fingerprint = sourceFingerprint();
  await rm(STAMP, { force: true });
  await mkdir(OUTPUT, { recursive: true });
  const { code, output } = await runProgram(process.execPath, [inProject("node_modules/next/dist/bin/next"), "build"], {
    cwd: projectRoot,
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) {
    await rm(OUTPUT, { recursive: true, force: true }); // a build that failed hard can spoil the next
    throw new Failure(`Building the app failed. ${lastLines(output, 8)}`.trim());
  }
  await stamp(STAMP, fingerprint);
}

function isBuilt() {
  return existsSync(inProject(".next", "BUILD_ID")) && isStamped(STAMP, sourceFingerprint());
}

function sourceFingerprint() {
  const inlined = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return fingerprintOf(projectRoot, SOURCES, { skip, also: inlined.sort().map(([name, value]) => `${name}=${value}`) });
}
