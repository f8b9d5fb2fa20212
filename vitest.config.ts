import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

// A zone nobody develops in, 5:45 ahead of UTC and without daylight saving: code that forgets to name a zone
// gives wrong days and odd minutes at once. Set here, before any worker or Date exists.
process.env.TZ = "Asia/Kathmandu";

const root = import.meta.dirname;

/** Tests of functions on a document. Components' tests are `.tsx`, and need one as well. */
const ON_DOCUMENTS = "src/**/*.dom.test.ts";

export default defineConfig({
  resolve: {
    alias: {
      "@": path.join(root, "src"),
      "@tests": path.join(root, "tests"),
      // Outside Next the real module throws on import: it exists to fail client bundles, which tests are not.
      "server-only": path.join(root, "tests/setup/empty-module.ts"),
    },
  },
  test: {
    allowOnly: false,
    // A process takes one file after the other: to start anew and import everything again would take as long as the
    // tests. What a file leaves behind is taken back by the setup files, and by the tests' own hooks.
    isolate: false,
    // One for each core. The runner's own choice leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    // Many times what the slowest takes: a machine may be busy with other things.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    setupFiles: ["tests/setup/fail-on-console.ts", "tests/setup/close-network.ts", "tests/setup/properties.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "tests/{setup,factories,servers,words}/**/*.test.ts", "scripts/**/*.test.mjs"],
          exclude: [ON_DOCUMENTS],
        },
      },
      {
        extends: true,
        test: { name: "unit-dom", environment: "jsdom", include: ["src/**/*.test.tsx", ON_DOCUMENTS] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/setup/template-database.ts"],
          setupFiles: ["tests/setup/own-database.ts"],
          // Hooks may make a database on a machine that is busy with the browsers.
          hookTimeout: 120_000,
          // It imports "next/server" without the ending that Node asks for.
          server: { deps: { inline: ["next-auth"] } },
        },
      },
    ],
  },
});
