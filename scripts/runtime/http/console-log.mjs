import { Console } from "node:console";
import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/**
 * A console that writes each thing said on it as one line of the log: the framework has no other way to say something, and
 * spreads a stack over many lines.
 * @param {Pick<import("pino").Logger, "info" | "error">} log
 * @param {(error: unknown) => boolean} [isSaidElsewhere] errors that the log names once, and not for every request
 */
export function createLogConsole(log, isSaidElsewhere = () => false) {
  const to = (/** @type {"info" | "error"} */ level) =>
    new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        const said = stripVTControlCharacters(String(text)).trim();
        if (said !== "") log[level]({ part: "framework" }, said);
        done();
      },
    });
  return new LogConsole({ stdout: to("info"), stderr: to("error"), colorMode: false }, isSaidElsewhere);
}

class LogConsole extends Console {
  #isSaidElsewhere;

  /** @param {import("node:console").ConsoleConstructorOptions} options @param {(error: unknown) => boolean} isSaidElsewhere */
  constructor(options, isSaidElsewhere) {
    super(options);
    this.#isSaidElsewhere = isSaidElsewhere;
  }

  /** @param {any[]} said */
  error(...said) {
    if (!this.#areSaidElsewhere(said)) super.error(...said);
  }

  /** @param {any[]} said */
  trace(...said) {
    if (!this.#areSaidElsewhere(said)) super.trace(...said);
  }

  /** @param {any[]} said */
  #areSaidElsewhere(said) {
    return said.some((one) => one instanceof Error && this.#isSaidElsewhere(one));
  }
}
