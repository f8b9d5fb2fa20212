import process from "node:process";

/**
 * Prisma's command line reads the engine's standard error as one JSON object a line.
 * @param {"INFO" | "ERROR"} level
 * @param {string} message
 * @param {Record<string, unknown>} [fields]
 */
export function writeLog(level, message, fields = {}) {
  const line = { level, target: "schema_engine::logger", fields: { message, ...fields } };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
