import process from "node:process";
import readline from "node:readline";
import { errorCode, errorText } from "../failure.mjs";

/** The code of the native engine for "see data". */
const ERROR_CODE = 4466;
/** Requests that we send ourselves need ids that the command line does not use. */
const OWN_IDS_FROM = 100_000;
/** @type {Record<string, string>} Methods that the two engines call differently. */
const RENAMED = { getDatabaseVersion: "version" };

/** @typedef {{ id: number, method?: string, params?: unknown }} Request */

/**
 * The native engine's protocol, JSON-RPC with one message a line, over standard input and output.
 * Requests are answered one after the other: the engine is one state machine. Ends with its input.
 * @param {() => Promise<any>} getEngine
 * @returns {Promise<void>}
 */
export async function serveJsonRpc(getEngine) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    /** @type {Request} */
    const request = JSON.parse(line);
    if (!request.method) continue; // an answer to a print of ours
    send({ id: request.id, ...(await answer(getEngine, request.id, request.method, request.params)) });
  }
}

/**
 * @param {() => Promise<any>} getEngine
 * @param {number} id
 * @param {string} method
 * @param {unknown} params
 */
async function answer(getEngine, id, method, params) {
  try {
    const engine = await getEngine();
    const result = await engine[RENAMED[method] ?? method](params);
    if (method === "diff" && typeof result?.stdout === "string") {
      // The native engine prints the difference by asking the command line to.
      const content = result.stdout.replace(/\n$/, "");
      send({ id: OWN_IDS_FROM + id, method: "print", params: { content } });
    }
    return { result: result ?? null };
  } catch (error) {
    if (process.env.DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    const data = { is_panic: false, message: errorText(error), error_code: errorCode(error) ?? null, meta: null };
    return { error: { code: ERROR_CODE, message: "An error happened. Check the data field for details.", data } };
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
