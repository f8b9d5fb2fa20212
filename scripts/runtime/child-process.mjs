import { spawn } from "node:child_process";
import process from "node:process";
import { whenStopping } from "./lifecycle.mjs";

/** @typedef {import("node:child_process").SpawnOptions} SpawnOptions */

/**
 * Runs a program to its end. It ends with this process when that is asked to stop.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} output is empty when `stdio` is inherited
 */
export function runProgram(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const forget = whenStopping(() => endChild(child));
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => {
      forget();
      reject(error);
    });
    child.once("close", (code, signal) => {
      forget();
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output });
    });
  });
}

/** @param {import("node:child_process").ChildProcess} child */
function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  return ended;
}

/**
 * Runs a script with this Node and with the terminal as its own.
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function runNode(args, options = {}) {
  const { code } = await runProgram(process.execPath, args, { stdio: "inherit", ...options });
  return code;
}

/**
 * The end of a program's output, on one line, for a message.
 * @param {string} output
 * @param {number} [lineCount]
 */
export function lastLines(output, lineCount = 3) {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).slice(-lineCount).join(" · ");
}
