import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { electionOf } from "@tests/factories/random-elections";
import { makeRoundFile } from "@tests/factories/round-file";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { methods } from "@/domain/rounds/method";
import { commitmentOf } from "@/domain/rounds/seed";
import { methodIds, type TallyResult } from "@/domain/rounds/voting-method";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "paperclub-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command from its beginning, as npm starts it, on a machine that has neither database nor settings. */
function runCommand(args: readonly string[], input = ""): Promise<Outcome> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    NODE_ENV: "test" as const,
  };
  const child = spawn(process.execPath, [path.join(root, "scripts/run.mjs"), "tally", ...args], { cwd: folder, env });
  const outcome = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (outcome.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (outcome.stderr += chunk.toString()));
  child.stdin.on("error", () => {}); // a command that refuses its arguments does not read
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...outcome })));
}

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  return place;
}

const lunch = {
  method: "approval",
  seats: 1,
  candidates: ["A", "B"],
  ballots: [{ approved: ["A"], count: 3 }, { approved: ["B"] }],
};

describe("npm run tally", { timeout: 60_000 }, () => {
  test("counts a published round again, in JSON and nothing else", async () => {
    const published = makeRoundFile({});
    const { code, stdout, stderr } = await runCommand([file("round.json", published), "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ name: "Round 7 of Reading group", matches: true, ...published.result });
  });

  test("says a round in words", async () => {
    const { code, stdout } = await runCommand([file("round.json", makeRoundFile({}))]);
    expect(code).toBe(0);
    expect(stdout).toContain("Round 7 of Reading group: counted again, and it is as published.");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("counts an election from standard input, and an array of them in their order", async () => {
    const one = await runCommand(["-", "--json"], JSON.stringify(lunch));
    const first = {
      method: "approval",
      picks: ["A"],
      tie: [],
      standings: [
        { paperId: "A", figure: "3" },
        { paperId: "B", figure: "1" },
      ],
    };
    expect(JSON.parse(one.stdout)).toMatchObject(first);
    const tied = { ...lunch, ballots: [], seed: "0".repeat(64) };
    const two = await runCommand(["--json", "-"], JSON.stringify([lunch, tied]));
    const answers: unknown = JSON.parse(two.stdout);
    expect(answers).toMatchObject([first, { picks: [expect.stringMatching(/^[AB]$/)] }]);
    expect(answers).toHaveProperty("1.tie.length", 2);
  });

  test("a thousand elections of all methods: the answer is the count, to every figure of every turn", async () => {
    const anyElection = fc
      .constantFrom(...methodIds)
      .chain((method) => electionOf(method).map((input) => ({ method, input })));
    const elections = fc.sample(anyElection, 1_000);
    const votes = elections.map(({ method, input: { nominations: candidates, completion, ...vote } }) => {
      return { ...vote, method, candidates, ...(method === "equal-shares" && { completion }) };
    });
    const { code, stdout, stderr } = await runCommand(["--json", "-"], JSON.stringify(votes));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const answers = JSON.parse(stdout) as TallyResult[];
    for (const [at, { method, input }] of elections.entries()) {
      const { picks, standings, ties, steps, burdens } = answers[at] ?? {};
      const counted = methods[method].tally(input);
      expect({ picks, standings, ties, steps, ...(burdens && { burdens }) }).toEqual(counted);
    }
  });

  test("prints the schema that is documented", async () => {
    const { stdout } = await runCommand(["--schema"]);
    expect(JSON.parse(stdout)).toMatchObject({ title: "Paperclub round" });
  });
});

describe("what cannot be counted or does not match is one line and code 1, with nothing on standard output", {
  timeout: 60_000,
}, () => {
  const published = makeRoundFile({});
  const huge = path.join(folder, "huge.json");
  writeFileSync(huge, "[");
  truncateSync(huge, 65 * 1024 * 1024);
  test.each<[string, string[], RegExp, string?]>([
    ["no file named", [], /Name one file/],
    ["two files", ["a", "b"], /Name one file/],
    ["a file that is missing", ["missing.json"], /missing\.json does not exist/],
    ["a folder", [folder], /is a folder/],
    ["noise", ["-"], /is not JSON/, "\u0000\u0001{]"],
    ["nothing", ["-"], /is not JSON/, ""],
    ["a file too large", [huge], /larger than 64 MB/],
    ["deep nesting", ["-"], /./, "[".repeat(200_000) + "]".repeat(200_000)],
    ["an option that is none", ["--method", "borda", "-"], /not one of/],
    ["a wrong method", ["-"], /^method: /, JSON.stringify({ ...lunch, method: "borda" })],
    [
      "an unknown candidate in the second of two",
      ["-"],
      /^Number 2 of 2: ballots\[0\]: “C” is not a candidate/,
      JSON.stringify([lunch, { ...lunch, ballots: [{ approved: ["C"] }] }]),
    ],
    [
      "sealed ballots",
      [file("sealed.json", makeRoundFile({ secrecy: "sealed" }))],
      /sealed, so it cannot be counted again\. Its seed is the one/,
    ],
    [
      "a seed that was not promised",
      [file("seed.json", { ...published, seedHash: commitmentOf("1".repeat(64)) })],
      /does not match\. The seed is not/,
    ],
    [
      "changed ballots",
      [file("ballots.json", { ...published, ballots: published.ballots?.slice(1) })],
      /^Round 7 of Reading group does not match\. /,
    ],
    [
      "a broken file of a round",
      [file("broken.json", { ...published, seats: "two" })],
      /not a complete round file\. seats: /,
    ],
  ])("%s", async (_name, args, expected, input) => {
    const { code, stdout, stderr } = await runCommand([...args, "--json"], input);
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});
