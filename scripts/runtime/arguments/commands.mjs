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
const JSON_OPTION = { says: "prints only the result, as JSON, on standard output" };

/** Every command and all that it takes. Whatever is not listed here is refused. */
export const COMMANDS = /** @satisfies {Record<string, Command>} */ ({
  start: {
    run: "npm start",
    usage: [""],
    does: "Installs, builds and updates what is needed, then starts the database and the app.",
    options: { dev: { says: "rebuilds when source files change; the same as npm run dev" } },
    more: "Set ports, folders, mail and an external database with environment variables: see docs/operating.md.",
  },
  build: {
    run: "npm run build",
    usage: ["[--if-changed]"],
    does: "Builds the app and shows the framework's output.",
    options: { "if-changed": { says: "builds only if something changed, and prints nothing" } },
  },
  test: {
    run: "npm test",
    usage: ["[unit] [integration] [e2e] [WORD …]"],
    does: "Prepares what the tests need and runs them.",
    words: { name: "WORD", says: "a kind of test, or part of a file name", many: true },
  },
  check: {
    run: "npm run check",
    usage: [""],
    does: "Types, lint, import rules, cycles, known vulnerabilities in dependencies, and unit tests.",
  },
  demo: {
    run: "npm run demo",
    usage: [""],
    does: "Fills an empty, stopped instance with a club of twelve people and ten weeks of activity.",
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
      file: {
        value: "PATH",
        says: "JSON from the Daily Papers API, or the text of its page (detected from the content)",
      },
      day: { value: "DAY", says: "the day of a copied page, if the page does not show it or shows it wrong" },
      year: { value: "YEAR", says: "the year of a copied page, if the page does not show it" },
      "take-half": { says: "imports the complete papers of a page that ends in the middle of one" },
      source: { value: "NAME", says: "the source to import from: huggingface" },
      date: { value: "DAY", says: "the day to import" },
      request: {
        value: "JSON",
        says: 'what to import, as JSON, for sources that need something other than a day: \'{"day":"2025-11-05"}\'',
      },
      json: JSON_OPTION,
    },
  },
  "sign-in-link": {
    run: "npm run sign-in-link --",
    usage: ["[--email name@example.org]"],
    does: "Prints a link that signs in the person who opens it. It works once and expires in a day.",
    options: {
      email: {
        value: "ADDRESS",
        says: "the person to sign in; without it, the owner's link of an instance without people",
      },
    },
  },
  "instance-owner": {
    run: "npm run instance-owner --",
    usage: ["--email name@example.org"],
    does: "Makes somebody who has an account an owner of the instance, beside those who are.",
    options: { email: { value: "ADDRESS", says: "the address of their account" } },
  },
  tally: {
    run: "npm run tally --",
    usage: ["FILE [--json] [--method NAME] [--completion NAME] [--seats N]", "--schema"],
    does: "Recounts a published vote, or counts any election. It does not need an instance.",
    words: {
      name: "FILE",
      says: "a round file published by Paperclub, an election, or an array of elections; - reads standard input",
      many: true, // which it refuses in words of its own
    },
    options: {
      json: JSON_OPTION,
      schema: { says: "prints the JSON Schema of a round file and exits" },
      method: { value: "NAME", says: "the voting method, for elections that do not name one" },
      completion: { value: "NAME", says: "how equal shares are completed, for elections that do not name it" },
      seats: { value: "N", says: "how many to pick, for elections that do not say" },
    },
    more:
      "The formats are described in docs/round-file.md and docs/plain-elections.md. The exit code is 1 if the file cannot\n" +
      "be counted, or if a published round does not match its own ballots or its promised seed.",
  },
  worker: {
    run: "npm run worker",
    usage: [""],
    does: "Runs jobs in a separate process until you press Ctrl-C. Start the web processes with WORKER=apart.",
  },
  bench: {
    run: "npm run bench --",
    usage: ["[NAME …] [--json] [--seconds N] [--minutes N]"],
    does: "Measures the built app against its floors, and writes docs/performance.md after a full run.",
    words: { name: "NAME", says: "a group of measurements; without one, all except the long ones", many: true },
    options: {
      json: JSON_OPTION,
      seconds: { value: "N", says: "how long each case runs" },
      minutes: { value: "N", says: "how long soak keeps up its load (default 30)" },
    },
    more:
      "The long ones run only if you name them: soak (half an hour of mixed load), restarts (twenty rolling restarts) and\n" +
      "misuse (large imports, slow sources, and a vote and an email due at the same time).",
  },
});

/** @typedef {keyof typeof COMMANDS} CommandName */
