// `npm run build`: builds the app whether its sources changed or not, and shows what the framework says.
import process from "node:process";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { runEntry } from "./runtime/lifecycle.mjs";
import { projectRoot } from "./runtime/project.mjs";

await runEntry(async () => {
  process.chdir(projectRoot);
  await ensureDependencies();
  const { ensureGeneratedClient } = await import("./runtime/generated-client.mjs");
  const { buildApp } = await import("./runtime/build.mjs");
  await ensureGeneratedClient();
  await buildApp({ stdio: "inherit" });
  return 0;
});
