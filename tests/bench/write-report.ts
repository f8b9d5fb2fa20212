import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { Figure } from "@tests/bench/figure";
import { formatTable } from "@tests/bench/format-table";

const file = path.resolve(import.meta.dirname, "../../docs/performance.md");
const BYTES_PER_GB = 1_000_000_000;

/** Writes docs/performance.md. What it says about reading the figures is written here, so that a run never loses it. */
export async function writeReport(figures: readonly Figure[], at: Date): Promise<void> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / BYTES_PER_GB)} GB, Node ${process.versions.node}`;
  await writeFile(
    file,
    `# Performance

\`npm run bench\` wrote this page on ${at.toISOString().slice(0, 10)}. \`npm run bench -- rounds threads\` measures some of it, \`--json\`
prints the figures for programs; both leave this page alone.

Three measurements take long and are no part of the whole run; they run when they are named, and print what they find:
\`npm run bench -- soak\` (half an hour of mixed load, \`--minutes N\` for another time: memory, descriptors, connections and
the size of every table, minute by minute, and which of them grew), \`restarts\` (twenty rolling restarts under clients that
keep their connections) and \`misuse\` (ten large pasted feeds and eight imports from a slow source, while a vote and a mail
are due).

Machine: ${machine}. The load generator, the database and the app share it.

${formatTable(figures)}

## How to read it

Look at the ratios. What the machine does beside the run moves every absolute figure, by a third within an hour is
common; each case was therefore measured between two halves of its floor, and the two are in brackets after their mean.
Where those differ much, so may the case. Both have been up for a while then: 1,500 requests, or a quarter of a minute.

- **Empty page** and **empty route handler** are the framework with nothing on it (\`tests/bench/floor-app\`, served by
  \`next start\`). A page of the app does on top: a session looked up, a statement or two, and HTML for what is shown.
- **The upsert by pg**, **the insert by pg** are the one row that must be written, sent to the database without asking
  who may. Every commit waits for the disk.
- The database holds a club of 300, a feed of 82 papers a day for two weeks, a round with 60 nominations, threads of 200
  and of 10,000 comments. Requests come from 50 signed-in people in turn, writes from all 300; comments all go to one
  thread, which is the worst there is, since its row numbers them.
- **Live** is a thousand event streams of 300 people, half at each of two web processes on one database, while 20 comments
  a second are posted at both in turn, for a minute: the time from sending a comment, or from its answer (before it: less
  than nothing), to each stream. The run fails if a stream misses one, receives one twice or out of its turn. Memory is what
  the two processes grew by when the streams were opened, shared among them.
- **Sent ahead** is somebody who is not signed in and writes so many requests into each connection without waiting for an
  answer, while a member opens the club's page again and again: the slowest of these pages, the median beside it, and by
  how much the process, whose heap may have 512 MB, has grown once they are gone.
- **JavaScript** is what a browser that comes for the first time loads of scripts, compressed as they travel, until the
  network is quiet. **Memory** is the web process with its job worker, after seconds of load at 16 connections. **Start**
  is the median of five, from the start of the process to the first 200 of \`/api/health\`; its p99 column holds the
  slowest.
- **Press to paint** is the longest time that a browser took to answer, by its own measure, after it had read a thread of
  ten thousand comments to its end: scrolling, folding, answering, reacting, walking by keys. **Tab** is the memory that its
  process has for itself, and the part of it that the page's scripts hold.
`,
  );
}
