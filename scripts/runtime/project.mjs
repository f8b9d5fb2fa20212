import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, wherever the command was started from. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string[]} segments */
export function inProject(...segments) {
  return path.join(projectRoot, ...segments);
}
