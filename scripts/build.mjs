// `npm run build`: builds the app whether its sources changed or not, and shows what the framework says.
// With --if-changed it builds as a start does: only what changed, and without a word.
import process from "node:process";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { projectRoot } from "./runtime/project.mjs";

await runEntry(async () => {
  process.chdir(projectRoot);
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { buildApp, ensureBuild } = await import("./runtime/build.mjs");
  await ensureGeneratedClient();
  if (process.argv.includes("--if-changed")) await ensureBuild();
  else await buildApp({ stdio: "inherit" });
  return 0;
});
