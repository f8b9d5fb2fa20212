import process from "node:process";
import { explainError } from "./failure.mjs";

/** npm passes a Ctrl-C on to us although the terminal already did; only a later one means "now". */
const SAME_KEYPRESS_MS = 500;
const PARENT_CHECK_MS = 1000;
const OLDEST_NODE = [20, 19];

/** @typedef {() => unknown} Closer */

/** @type {Closer[]} What was opened, in order; closed from the last to the first. */
const closers = [];
/** @type {Promise<void> | undefined} */
let stopping;
/** @type {Closer[]} */
const hurriers = [];

/**
 * Registers what must be closed when this process ends, however it ends.
 * @param {Closer} closer
 * @returns {() => void} takes it back, once it was closed some other way
 */
export function whenStopping(closer) {
  closers.push(closer);
  return () => {
    const at = closers.indexOf(closer);
    if (at >= 0) closers.splice(at, 1);
  };
}

/**
 * Registers what to cut short when someone asks a second time.
 * @param {Closer} hurrier
 */
export function whenHurried(hurrier) {
  hurriers.push(hurrier);
}

export function isStopping() {
  return stopping !== undefined;
}

/** Closes everything once, the last opened first: the web server before the database it uses. */
export function stopEverything() {
  stopping ??= (async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      try {
        await closer();
      } catch (error) {
        report(error);
      }
    }
  })();
  return stopping;
}

/** @param {unknown} error */
export function report(error) {
  const line = explainError(error);
  process.stderr.write(`${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
}

/**
 * Runs an entry point: signals stop it in order, a failure is one line and exit code 1.
 * A main that returns a number ends the process with it; one that returns nothing goes on serving.
 * @param {() => Promise<number | void>} main
 */
export async function runEntry(main) {
  assertNodeVersion();
  handleSignals();
  try {
    const exitCode = await main();
    if (exitCode === undefined) return;
    await stopEverything();
    process.exit(exitCode);
  } catch (error) {
    if (!isStopping()) report(error);
    await stopEverything();
    process.exit(1);
  }
}

function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  process.stderr.write(`Paperclub needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

function handleSignals() {
  let firstAt = 0;
  const onSignal = () => {
    if (!firstAt) {
      firstAt = Date.now();
      void stopEverything().then(() => process.exit(0));
    } else if (Date.now() - firstAt > SAME_KEYPRESS_MS) {
      for (const hurry of hurriers) hurry();
    }
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  process.on("SIGHUP", onSignal);

  // A shell between npm and us may die without passing the signal on.
  if (process.env.npm_lifecycle_event && process.platform !== "win32") {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && onSignal(), PARENT_CHECK_MS).unref();
  }
}
