// `npm run build`: builds the app whether its sources changed or not, and shows what the framework says.
// With --if-changed it builds as a start does: only what changed, and without a word.
import process from "node:process";
import { readArguments } from "./runtime/arguments/read-arguments.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { projectRoot } from "./runtime/project.mjs";

const isIfChanged = readArguments("build").has("if-changed");

await runEntry(async () => {
  process.chdir(projectRoot);
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { buildApp, ensureBuild } = await import("./runtime/build.mjs");
  const { prepareBinaries } = await import("./runtime/postgres/binaries.mjs");
  await ensureGeneratedClient();
  await prepareBinaries(); // the checkout may be read-only from now on
  if (isIfChanged) await ensureBuild();
  else await buildApp({ stdio: "inherit" });
  return 0;
});
