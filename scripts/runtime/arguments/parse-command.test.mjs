import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { COMMANDS } from "./commands.mjs";
import { parseCommand } from "./parse-command.mjs";

const names = /** @type {import("./commands.mjs").CommandName[]} */ (Object.keys(COMMANDS));

test("every command of the project has a row, but for those that another program reads", () => {
  const readElsewhere = ["dev", "prisma"]; // dev is start; Prisma has its own reader
  const scripts = Object.keys(packageJson.scripts).filter((name) => !readElsewhere.includes(name));
  expect(names.toSorted()).toEqual(scripts.toSorted());
});

test.each(names)("%s has help, which names all that it takes", (name) => {
  const parsed = parseCommand(name, ["--help"]);
  expect(parsed.kind).toBe("help");
  const text = parsed.kind === "help" ? parsed.text : "";
  expect(text).toContain("Usage:");
  for (const option of Object.keys(/** @type {import("./commands.mjs").Command} */ (COMMANDS[name]).options ?? {})) {
    expect(text).toContain(`--${option}`);
  }
  expect(parseCommand(name, ["-h"])).toEqual(parsed);
});

test.each(names)("%s refuses in one line what it does not know", (name) => {
  const parsed = parseCommand(name, ["--mail", "x"]);
  expect(parsed).toMatchObject({
    kind: "refused",
    line: expect.stringMatching(/^Unknown option '--mail'\. .*See .*--help\.$/),
  });
});

test.each(["start", "build", "check", "demo", "worker", "import", "instance-owner", "sign-in-link"])(
  "%s refuses a word that it has no use for",
  (name) => {
    const parsed = parseCommand(/** @type {import("./commands.mjs").CommandName} */ (name), ["now"]);
    expect(parsed).toMatchObject({ kind: "refused", line: expect.stringContaining("Unexpected argument: now.") });
  },
);

test.each([
  ["an option without its value", ["--file"]],
  ["an option as the value of another", ["--file", "--json"]],
  ["a switch with a value", ["--json=yes"]],
])("refuses %s", (_, args) => {
  const parsed = parseCommand("import", args);
  expect(parsed.kind).toBe("refused");
  expect(parsed.kind === "refused" && parsed.line).not.toContain("\n");
});

test("gives what was asked for", () => {
  const parsed = parseCommand("tally", ["round.json", "--json", "--seats", "2"]);
  if (parsed.kind !== "given") throw new Error(parsed.kind);
  const { given } = parsed;
  expect([given.words, given.has("json"), given.text("seats"), given.text("method"), given.has("schema")]).toEqual([
    ["round.json"],
    true,
    "2",
    undefined,
    false,
  ]);
});
