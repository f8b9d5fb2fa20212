// npm run import -- --file PATH [--json], or --source huggingface --date YYYY-MM-DD [--json]. --help says more.
import { getDb } from "@/server/db";
import { type PlannedImport, planSource, planText } from "@/server/feed/planned-import.service";
import type { ImportReport } from "@/server/feed/run-import.service";
import { closeInstance } from "../close-instance";
import { type ImportArguments, readImport } from "../import/read-arguments";
import { readFeedFile } from "../import/read-file";
import { runCommand } from "../run-command";
import { readArguments } from "../runtime/arguments/read-arguments.mjs";

const given = readArguments("import");

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () =>
    stopping.abort(new Error("Stopped. Papers imported so far are kept. Run the import again to continue.")),
  );
}

async function plan(asked: ImportArguments): Promise<PlannedImport> {
  if (asked.kind === "source") return planSource(asked.source, asked.request);
  const today = new Date().toISOString().slice(0, 10);
  const planned = await planText(await readFeedFile(asked.path), { today, day: asked.day, year: asked.year });
  if (planned.howInferred !== null && asked.day === undefined && asked.year === undefined) {
    process.stderr.write(`The page is from ${planned.day}. ${planned.howInferred}\n`);
  }
  return planned;
}

function showProgress({ seen, total }: ImportReport): void {
  process.stderr.write(`${seen}${total === null ? "" : ` of ${total}`} papers\n`);
}

function inWords({ seen, created, updated, unchanged, rejected, days }: ImportReport): string {
  const lines = [
    `${seen} seen: ${created} new, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected.`,
    ...(days.length > 0
      ? [`Listed on ${days.length === 1 ? days[0] : `${days.length} days, ${days[0]} to ${days.at(-1)}`}.`]
      : []),
    ...rejected.map(({ where, reason }) => `${where}: ${reason}`),
  ];
  return lines.join("\n");
}

function asJson({ source, seen, created, updated, unchanged, rejected }: ImportReport): string {
  return JSON.stringify({ source, seen, created, updated, unchanged, rejected });
}

async function main(): Promise<void> {
  const asked = readImport(given);
  const planned = await plan(asked);
  const report = await planned.run(getDb(), {
    signal: stopping.signal,
    clubId: null,
    onBatch: async (_tx, progress) => showProgress(progress),
  });
  process.stdout.write(`${asked.json ? asJson(report) : inWords(report)}\n`);
}

await runCommand(main, { close: closeInstance });
