import { createDatabase, databasePrefix, dropDatabases, migrate } from "@tests/setup/test-database";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    databasePrefix: string;
    templateDatabase: string;
  }
}

/** Once a run: migrates a database that every test file copies, and drops all copies at the end. */
export default async function setup(project: TestProject) {
  const prefix = databasePrefix();
  const template = `${prefix}_template`;
  await migrate(await createDatabase(template));
  project.provide("databasePrefix", prefix);
  project.provide("templateDatabase", template);
  return () => dropDatabases(prefix);
}
