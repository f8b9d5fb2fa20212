// npm run tally -- FILE [--json]: counts a published round again, or anybody's election. --help says more. It needs no
// database and no settings: whoever has the file can check it.
import { describeRoundFile } from "@/domain/rounds/read-round-file";
import { runCommand } from "../run-command";
import { readArguments } from "../runtime/arguments/read-arguments.mjs";
import { countFile, toJson } from "../tally/count-file";
import { formatCount } from "../tally/format-count";
import { readTally } from "../tally/read-arguments";
import { readVoteFile } from "../tally/read-vote-file";

const given = readArguments("tally");

async function main(): Promise<string> {
  const asked = readTally(given);
  if (asked.kind === "schema") return `${JSON.stringify(describeRoundFile(), null, 2)}\n`;
  const counted = countFile(await readVoteFile(asked.path), asked.defaults);
  if (asked.json) return `${JSON.stringify(Array.isArray(counted) ? counted.map(toJson) : toJson(counted))}\n`;
  const all = Array.isArray(counted) ? counted : [counted];
  const headed = all.map((count, index) =>
    all.length > 1 && count.title === null ? { ...count, title: `Election ${index + 1}` } : count,
  );
  return `${headed.map((count) => formatCount(count, process.stdout.columns ?? 80)).join("\n\n\n")}\n`;
}

process.stdout.on("error", () => process.exit()); // whoever reads, as `head` does, has read enough

await runCommand(async () => void process.stdout.write(await main()), { expected: [RangeError] });
