import { Console } from "node:console";
import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/**
 * A console that writes each thing said on it as one line of the log: the framework has no other way to say something, and
 * spreads a stack over many lines.
 * @param {Pick<import("pino").Logger, "info" | "error">} log
 */
export function createLogConsole(log) {
  const to = (/** @type {"info" | "error"} */ level) =>
    new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        const said = stripVTControlCharacters(String(text)).trim();
        if (said !== "") log[level]({ part: "framework" }, said);
        done();
      },
    });
  return new Console({ stdout: to("info"), stderr: to("error"), colorMode: false });
}
