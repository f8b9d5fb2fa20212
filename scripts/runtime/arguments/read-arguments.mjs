import { writeSync } from "node:fs";
import process from "node:process";
import { parseCommand } from "./parse-command.mjs";

const REFUSED = 2;

/**
 * What the command was asked for. Before anything else happens: help is printed, and what the command does not know is
 * refused in one line, and then this process ends.
 * @param {import("./commands.mjs").CommandName} name
 * @param {readonly string[]} [args]
 * @returns {import("./parse-command.mjs").Given}
 */
export function readArguments(name, args = process.argv.slice(2)) {
  const parsed = parseCommand(name, args);
  if (parsed.kind === "given") return parsed.given;
  // Written at once: a pipe would lose it when the process ends.
  if (parsed.kind === "help") writeSync(process.stdout.fd, parsed.text);
  else writeSync(process.stderr.fd, `${parsed.line}\n`);
  process.exit(parsed.kind === "help" ? 0 : REFUSED);
}
