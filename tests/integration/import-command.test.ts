import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { emptyLibrary } from "@tests/setup/library";
import { afterAll, beforeEach, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "paperclub-import-"));
const replay = await startReplayServer({ items: [feedItem({ day: "2025-11-05" })] });
afterAll(async () => {
  await replay.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => emptyLibrary(db));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command itself, as `npm run import` starts it once the database is there. */
function runCommand(...args: string[]): Promise<Outcome> {
  const command = [
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join(root, "scripts/commands/import.ts"),
    ...args,
  ];
  const env = {
    ...process.env,
    HF_BASE_URL: replay.url,
    NODE_ENV: "production" as const,
    TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

test("a file is imported, and the report is JSON and nothing else", async () => {
  const items = file("items.json", JSON.stringify([feedItem(), feedItem(), { paper: {} }]));
  const { code, stdout } = await runCommand("--file", items, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    source: "hf-file",
    seen: 3,
    created: 2,
    updated: 0,
    unchanged: 0,
    rejected: [{ where: "item 3", reason: "It has no id." }],
  });
  expect(await db.paper.count()).toBe(2);
}, 60_000);

test("two at once end with the same papers, and a page takes the year it is given", async () => {
  const page = file("page.txt", feedPage([{ title: "First" }, { title: "Second" }], { date: "Nov 5" }));
  const outcomes = await Promise.all([1, 2].map(() => runCommand("--file", page, "--year", "2024", "--json")));
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
  const reports = outcomes.map(({ stdout }) => JSON.parse(stdout) as { created: number; unchanged: number });
  expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(2);
  expect(reports.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(2);
  expect((await db.listing.findMany()).map(({ day }) => day)).toEqual([new Date("2024-11-05"), new Date("2024-11-05")]);
}, 60_000);

test("a day comes from the source, reported in words", async () => {
  const { code, stdout } = await runCommand("--source", "huggingface", "--date", "2025-11-05");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "1 seen: 1 new, 0 updated, 0 unchanged, 0 rejected.\nListed on 2025-11-05.\n",
  });
}, 60_000);

test("what is no feed is one line, exit code 1, and nothing is written", async () => {
  const huge = file("huge.json", "[");
  truncateSync(huge, 200 * 1024 * 1024); // sparse: it takes no room
  const refused: [string[], RegExp][] = [
    [["--file", file("empty.json", "")], /^This is empty\./],
    [["--file", huge], /has 200 MB, and at most 64 MB can be imported/],
    [
      [
        "--file",
        file(
          "noise.bin",
          Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256),
        ),
      ],
      /not UTF-8 text/,
    ],
    [["--file", file("page.html", "<!doctype html><html></html>")], /HTML source/],
    [["--file", file("broken.json", '[{"paper": {"id": "2511.00001"}')], /ends too early/],
    [
      ["--file", file("half.txt", `${feedPage([{ title: "Whole" }])}\nHalf\n\nAn abstract that breaks off in the`)],
      /middle of the abstract/,
    ],
    [["--file", path.join(folder, "missing.json")], /missing\.json does not exist/],
    [["--file", folder], /is a folder/],
    [["--source", "elsewhere", "--date", "2025-11-05"], /Unknown source “elsewhere”/],
    [["--source", "huggingface", "--date", "2025-02-30"], /“2025-02-30” is not one/],
    [["--source", "huggingface", "--request", '{"day":"2025-02-30"}'], /This is not a date/],
    [["--source", "page-text", "--request", "{}"], /Unknown source “page-text”/],
    [[], /Choose what to import/],
  ];
  // A few at a time: each is a process of its own.
  for (let start = 0; start < refused.length; start += 4) {
    await Promise.all(
      refused.slice(start, start + 4).map(async ([args, line]) => {
        const { code, stdout, stderr } = await runCommand(...args, "--json");
        expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: "" });
        expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(line)]);
      }),
    );
  }
  expect(await runCommand("--fil", "x")).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/^Unknown option.*\n$/),
  });
  expect(await db.paper.count()).toBe(0);
}, 120_000);
