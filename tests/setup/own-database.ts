import { countAnew } from "@tests/factories/sequence";
import { forgetProcess } from "@tests/setup/forget-process";
import { createDatabase } from "@tests/setup/test-database";
import { testEnvironment } from "@tests/setup/test-environment";
import { afterAll, inject } from "vitest";
import { getDb, getPool } from "@/server/db";

// A database of its own for every test file, copied in some 50 ms: no file sees what another left, and files run side
// by side. Within a file tests make their own clubs and people; nothing is truncated between them.
const worker = process.env.VITEST_POOL_ID ?? "0";
const url = await createDatabase(`${inject("databasePrefix")}_${worker}`, inject("templateDatabase"));

forgetProcess();
countAnew();
// `env()` reads these on first use, which is after this file.
Object.assign(process.env, testEnvironment({ databaseUrl: url }));

afterAll(async () => {
  await getDb().$disconnect();
  await getPool().end();
});
