// npm run bench [-- NAME …] [--json] [--seconds N] [--minutes N]: measures the built app against its floors, see docs/performance.md.
// Ends with 0 also when targets are missed, which it names; with 1 when something failed or answered wrongly.
import { readBenchOptions } from "@tests/bench/bench-options";
import { Cleanup } from "@tests/bench/cleanup";
import type { Figure } from "@tests/bench/figure";
import { formatTable } from "@tests/bench/format-table";
import { runBench } from "@tests/bench/run-bench";
import { writeReport } from "@tests/bench/write-report";
import { readArguments } from "../runtime/arguments/read-arguments.mjs";
import { keepStandardOutputClean } from "../runtime/progress.mjs";

const given = readArguments("bench");
keepStandardOutputClean();
const cleanup = new Cleanup();
const say = (line: string) => process.stderr.write(`${line}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void cleanup.run().then(() => process.exit(130)));
}

function listMissed(figures: readonly Figure[]): string {
  const missed = figures.filter(({ met }) => met === false);
  if (missed.length === 0) return "Every target is met.";
  const names = missed.map((figure) => `${figure.case}${figure.connections ? ` at ${figure.connections}` : ""}`);
  return `Targets missed: ${names.join(", ")}.`;
}

try {
  const options = readBenchOptions(given);
  const figures = await runBench(options, cleanup, say);
  if (options.isComplete) await writeReport(figures, new Date());
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `\n${formatTable(figures)}\n\n`);
  say(listMissed(figures));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
