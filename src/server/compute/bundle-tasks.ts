import path from "node:path";
import { build } from "esbuild";

/**
 * All tasks as the text of one module, for threads: they can run neither TypeScript nor what the framework bundled for
 * its own. Made in the same way under the web server, the commands and the tests.
 */
export async function bundleTasks(projectRoot: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, "src/server/compute-thread/thread.ts")],
    absWorkingDir: projectRoot,
    tsconfig: path.join(projectRoot, "tsconfig.json"),
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    legalComments: "none",
    // Packages that are no modules ask for Node's own parts by `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(process.execPath);' },
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error("the tasks' bundle is empty");
  return bundle.text;
}
