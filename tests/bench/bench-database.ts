import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Cleanup } from "@tests/bench/cleanup";
import { createDatabase, dropDatabases, migrate } from "@tests/setup/test-database";

/**
 * A database of the run's own on the server of the instance, whose own data stays untouched, and a folder for what the
 * app stores. Both go when the run ends. Returns the environment of the app under test.
 */
export async function openBenchDatabase(cleanup: Cleanup, port: number): Promise<Record<string, string>> {
  process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;
  const name = `paperclub_bench_${process.pid}`;
  cleanup.add(() => dropDatabases(name));
  const databaseUrl = await createDatabase(name);
  await migrate(databaseUrl);
  const dataFolder = await mkdtemp(path.join(tmpdir(), "paperclub-bench-"));
  cleanup.add(() => rm(dataFolder, { recursive: true, force: true }));
  const publicUrl = `http://localhost:${port}`;
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    AUTH_URL: publicUrl,
    AUTH_SECRET: "a secret that is only ever used by the benchmark",
    LOG_LEVEL: "warn",
    // Nothing outside is asked for anything while we measure.
    HF_BASE_URL: "http://localhost:9",
    SMTP_URL: "",
    OIDC_ISSUER: "",
  };
}
