/**
 * @typedef {object} Option
 * @property {string} [value] the placeholder of its value, such as PATH; without it, the option is a switch
 * @property {string} says
 */
/**
 * @typedef {object} Command
 * @property {string} run how it is started, up to its arguments
 * @property {string[]} usage what may follow, a line for each way to use it
 * @property {string} does
 * @property {Readonly<Record<string, Option>>} [options]
 * @property {{ name: string, says: string, many?: boolean }} [words] what it takes beside options
 * @property {string} [more] after the options
 */

/** @type {Option} */
const JSON_OPTION = { says: "prints the answer as JSON on standard output, and nothing else there" };

/** Every command and all that it takes. Whatever is not listed here is refused. */
export const COMMANDS = /** @satisfies {Record<string, Command>} */ ({
  start: {
    run: "npm start",
    usage: [""],
    does: "Installs, builds and updates what is needed, starts the database and serves.",
    options: { dev: { says: "rebuilds as sources change, which is npm run dev" } },
    more: "Ports, folders, mail and an outside database are set by environment variables: docs/operating.md.",
  },
  build: {
    run: "npm run build",
    usage: ["[--if-changed]"],
    does: "Builds the app and shows what the framework says.",
    options: { "if-changed": { says: "builds as a start does: what changed, and without a word" } },
  },
  test: {
    run: "npm test",
    usage: ["[unit] [integration] [e2e] [WORD …]"],
    does: "Prepares all that the tests need and runs them.",
    words: { name: "WORD", says: "a kind of tests, or a part of the names of files", many: true },
  },
  check: {
    run: "npm run check",
    usage: [""],
    does: "Types, lint, import rules, cycles, known holes in dependencies, and unit tests.",
  },
  demo: {
    run: "npm run demo",
    usage: [""],
    does: "Fills an empty instance that is stopped with a club of twelve people and ten weeks.",
    more: "DATA_DIR=FOLDER npm run demo fills another data directory.",
  },
  import: {
    run: "npm run import --",
    usage: [
      "--file PATH [--day YYYY-MM-DD | --year YYYY] [--take-half] [--json]",
      "--source huggingface --date YYYY-MM-DD [--json]",
      "--source SOURCE --request JSON [--json]",
    ],
    does: "Imports papers and the days on which they were listed.",
    options: {
      file: { value: "PATH", says: "JSON of the Daily Papers API, or the text of its page; recognised by its content" },
      day: { value: "DAY", says: "the day that a copied page is of, where it does not say it or says it wrong" },
      year: { value: "YEAR", says: "the same for the year alone" },
      "take-half": { says: "takes the whole papers of a page that ends in the middle of one" },
      source: { value: "NAME", says: "asks a source: huggingface, for a day" },
      date: { value: "DAY", says: "the day to ask for" },
      request: {
        value: "JSON",
        says: 'the same as JSON, for sources that are asked for other things: \'{"day":"2025-11-05"}\'',
      },
      json: JSON_OPTION,
    },
  },
  "sign-in-link": {
    run: "npm run sign-in-link --",
    usage: ["[--email name@example.org]"],
    does: "Prints a link that signs in whoever opens it, once, within a day.",
    options: {
      email: { value: "ADDRESS", says: "for whom; without it, the owner's link of an instance without people" },
    },
  },
  tally: {
    run: "npm run tally --",
    usage: ["FILE [--json] [--method NAME] [--completion NAME] [--seats N]", "--schema"],
    does: "Counts a published vote again, or any election. It needs no instance.",
    words: {
      name: "FILE",
      says: "a round as Paperclub publishes it, or an election, or an array of elections; - reads standard input",
      many: true, // which it refuses in words of its own
    },
    options: {
      json: JSON_OPTION,
      schema: { says: "prints the JSON Schema of a round's file, and counts nothing" },
      method: { value: "NAME", says: "for elections that do not say it themselves" },
      completion: { value: "NAME", says: "the same for how equal shares are completed" },
      seats: { value: "N", says: "the same for how many to pick" },
    },
    more:
      "The formats are described in docs/round-file.md and docs/plain-elections.md. The exit code is 1 if the file cannot\n" +
      "be counted, or if a published round does not match its own ballots or its promised seed.",
  },
  worker: {
    run: "npm run worker",
    usage: [""],
    does: "Takes jobs in a process of its own, until Ctrl-C. Web processes then run with WORKER=apart.",
  },
  bench: {
    run: "npm run bench --",
    usage: ["[NAME …] [--json] [--seconds N] [--minutes N]"],
    does: "Measures the built app against its floors, and writes docs/performance.md when it measured all.",
    words: { name: "NAME", says: "a group of measurements; without one, all but the long ones", many: true },
    options: {
      json: JSON_OPTION,
      seconds: { value: "N", says: "how long each case is driven" },
      minutes: { value: "N", says: "how long soak keeps up its load; 30 if nothing else is said" },
    },
    more:
      "The long ones run only when they are named: soak (half an hour of mixed load), restarts (twenty rolling restarts) and\n" +
      "misuse (large imports, slow sources, and a vote and a mail that are due meanwhile).",
  },
});

/** @typedef {keyof typeof COMMANDS} CommandName */
