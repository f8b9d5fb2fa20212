import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Failure } from "./failure.mjs";
import { inProject, projectRoot } from "./project.mjs";

/**
 * @typedef {object} Settings what an operator can choose; docs/operating.md lists the variables
 * @property {number} port
 * @property {string | undefined} host undefined listens on every address
 * @property {string} dataDirectory absolute
 * @property {string} publicUrl the origin that people type, without a slash at the end
 * @property {string | undefined} databaseUrl of a server that is not ours to start
 * @property {number} trustedProxies how many proxies are in front of us; what they say about the client is trusted
 */

/**
 * Reads the environment and `.env`, the environment first.
 * @returns {Settings}
 */
export function readSettings() {
  const file = inProject(".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const { env } = process;
  const port = wholeNumber("PORT", env.PORT, { otherwise: 3000, least: 1, most: 65_535 });
  return {
    port,
    host: env.HOST || undefined,
    dataDirectory: path.resolve(projectRoot, env.DATA_DIR || ".data"),
    publicUrl: readOrigin(env.PUBLIC_URL || `http://localhost:${port}`),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    trustedProxies: wholeNumber("TRUST_PROXY", env.TRUST_PROXY, { otherwise: 0, least: 0, most: 10 }),
  };
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {{ otherwise: number, least: number, most: number }} range
 */
function wholeNumber(name, text, { otherwise, least, most }) {
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Failure(`${name} must be a whole number from ${least} to ${most}. It is "${text}".`);
}

/** @param {string} text */
function readOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  throw new Failure(`PUBLIC_URL must look like https://papers.example.org, without a path. It is "${text}".`);
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (!text) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new Failure("DATABASE_URL must look like postgresql://user:password@host:5432/name.");
}
