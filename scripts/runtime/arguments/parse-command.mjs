import { parseArgs } from "node:util";
import { COMMANDS } from "./commands.mjs";

/** @typedef {import("./commands.mjs").Command} Command */
/** @typedef {import("./commands.mjs").CommandName} CommandName */
/**
 * @typedef {object} Given what somebody asked a command for
 * @property {(option: string) => string | undefined} text the value of an option
 * @property {(option: string) => boolean} has whether a switch is there
 * @property {string[]} words the arguments beside options, in order
 */

/**
 * Reads the arguments of a command by its row of the table.
 * @param {CommandName} name
 * @param {readonly string[]} args
 * @returns {{ kind: "help", text: string } | { kind: "refused", line: string } | { kind: "given", given: Given }}
 */
export function parseCommand(name, args) {
  /** @type {Command} */
  const command = COMMANDS[name];
  /** @type {[string, import("./commands.mjs").Option][]} */
  const options = Object.entries({ ...command.options, help: { says: "" } });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        options.map(([option, { value }]) => [
          option,
          { type: value === undefined ? "boolean" : "string", ...(option === "help" && { short: "h" }) },
        ]),
      ),
    });
    if (values.help) return { kind: "help", text: describe(command) };
    const [extra] = command.words?.many ? [] : positionals.slice(command.words ? 1 : 0);
    if (extra !== undefined) return refuse(command, `Unexpected argument: ${extra}.`);
    return {
      kind: "given",
      given: {
        text: (option) => (typeof values[option] === "string" ? values[option] : undefined),
        has: (option) => values[option] === true,
        words: positionals,
      },
    };
  } catch (error) {
    // Its first sentence says what is wrong; the others explain how to write positional arguments.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return refuse(command, `${sentence.replace(/\.$/, "")}.`);
  }
}

/**
 * @param {Command} command
 * @param {string} why
 * @returns {{ kind: "refused", line: string }}
 */
function refuse({ run }, why) {
  const help = run.endsWith("--") ? `${run} --help` : `${run} -- --help`;
  return { kind: "refused", line: `${why} See ${help}.` };
}

/** @param {Command} command */
function describe({ run, usage, does, options = {}, words, more }) {
  const rows = [
    ...(words ? [[words.name, words.says]] : []),
    ...Object.entries(options).map(([name, { value, says }]) => [`--${name}${value ? ` ${value}` : ""}`, says]),
    ["--help, -h", "prints this help"],
  ];
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  const start = run.endsWith("--") || !usage.some(Boolean) ? run : `${run} --`;
  return [
    does,
    "",
    "Usage:",
    ...usage.map((line) => `  ${start} ${line}`.trimEnd()),
    "",
    ...rows.map(([left = "", says]) => `  ${left.padEnd(width)}  ${says}`),
    ...(more ? ["", more] : []),
    "",
  ].join("\n");
}
