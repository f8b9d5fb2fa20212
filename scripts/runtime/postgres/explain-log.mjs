import { lastLines } from "../child-process.mjs";
import { Failure } from "../failure.mjs";

/** What PostgreSQL says, and what an operator should read. The first that fits wins. */
const EXPLANATIONS = [
  { pattern: /No space left on device|Disk quota exceeded/, text: "the disk is full" },
  { pattern: /Permission denied|Read-only file system/, text: "its user may not write there" },
  {
    pattern: /could not look up effective user ID (\d+)/,
    text: "this user ID has no name, which PostgreSQL requires: add it to /etc/passwd (in a container, run as a user of the image), or set DATABASE_URL",
  },
  { pattern: /database files are incompatible with server/, text: "the data belongs to another PostgreSQL version" },
  { pattern: /could not (?:map|create) .*shared memory/i, text: "the machine has too little shared memory" },
  { pattern: /invalid value .*|FATAL: {2}(.*)/, text: undefined },
];

const ADDRESS_IN_USE = /could not bind .*in use|Address already in use/;

/** @param {string} output */
export function isPortTaken(output) {
  return ADDRESS_IN_USE.test(output);
}

/**
 * @param {string} what such as "The embedded PostgreSQL could not start in /x/y"
 * @param {string} output of the program, or the end of its log
 */
export function databaseFailure(what, output) {
  for (const { pattern, text } of EXPLANATIONS) {
    const match = output.match(pattern);
    if (match) return new Failure(`${what}: ${text ?? match[1] ?? match[0]}.`);
  }
  return new Failure(`${what}: ${lastLines(output) || "no output"}.`);
}
