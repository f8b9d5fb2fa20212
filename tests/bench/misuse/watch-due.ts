import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBase } from "@tests/bench/bench-run";
import { makeVote } from "@tests/bench/misuse/voting-club";
import type { StuckMailServer } from "@tests/servers/stuck-mail-server";

const POLL_MS = 20;
const LIMIT_MS = 120_000;

/** Makes a vote and a mail that are due at one time, and gives by how many milliseconds each is late. */
export async function watchDue(
  bench: BenchBase,
  { slug, dueAt, mailServer }: { slug: string; dueAt: Date; mailServer: StuckMailServer },
): Promise<{ late: Promise<{ voteMs: number; mailMs: number }> }> {
  const { pool } = bench;
  const roundId = await makeVote(bench, slug, dueAt);
  const to = `${slug}@example.org`;
  await pool.query("SELECT graphile_worker.add_job('mail.send', $1::json, run_at => $2)", [
    { to, subject: "It is time", text: "It is time.", html: "<p>It is time.</p>", messageId: `${slug}@bench.example` },
    dueAt,
  ]);
  const isClosed = async () => {
    const { rowCount } = await pool.query("SELECT 1 FROM rounds WHERE id = $1 AND status = 'closed'", [roundId]);
    return rowCount !== 0;
  };
  const late = Promise.all([
    lateness(dueAt, isClosed),
    lateness(dueAt, () => Promise.resolve(mailServer.taken.includes(to))),
  ]);
  late.catch(() => undefined); // thrown to whoever waits for it
  return { late: late.then(([voteMs, mailMs]) => ({ voteMs, mailMs })) };
}

async function lateness(dueAt: Date, hasHappened: () => Promise<boolean>): Promise<number> {
  while (!(await hasHappened())) {
    if (Date.now() > dueAt.getTime() + LIMIT_MS) throw new Error("What was due did not happen.");
    await sleep(POLL_MS);
  }
  return Date.now() - dueAt.getTime();
}
