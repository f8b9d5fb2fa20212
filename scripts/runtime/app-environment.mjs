import process from "node:process";
import { readOrCreateSecret } from "./data-directory.mjs";
import { projectRoot } from "./project.mjs";

/**
 * What the app, its worker and its commands find in their environment, however they are started.
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} databaseUrl
 */
export async function setAppEnvironment({ port, dataDirectory, publicUrl }, databaseUrl) {
  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV ?? "production",
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    AUTH_URL: publicUrl,
    AUTH_SECRET: await readOrCreateSecret(dataDirectory),
    AUTH_TRUST_HOST: "true", // the server in front writes the host itself, from PUBLIC_URL
    DATA_DIR: dataDirectory,
    PROJECT_ROOT: projectRoot,
    DATABASE_URL: databaseUrl,
  });
}
