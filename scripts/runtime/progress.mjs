import process from "node:process";

/** A step that is over sooner says nothing. */
const SILENT_FOR_MS = 800;

/** @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** Commands whose standard output belongs to their answer keep progress off it. */
export function keepStandardOutputClean() {
  stream = process.stderr;
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Runs a step and, when it takes long enough for someone to wonder, says what it does.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(text, step) {
  const timer = setTimeout(() => say(`${text} …`), SILENT_FOR_MS);
  try {
    return await step();
  } finally {
    clearTimeout(timer);
  }
}
