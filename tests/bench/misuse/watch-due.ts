import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBase } from "@tests/bench/bench-run";
import { endVoteAt, makeVote } from "@tests/bench/misuse/voting-club";
import type { StuckMailServer } from "@tests/servers/stuck-mail-server";

const POLL_MS = 20;
const LIMIT_MS = 120_000;

/** A vote and a mail that will be due at one time: `begin` says when, and gives by how many milliseconds each was late. */
export async function prepareDue(bench: BenchBase, slug: string, mailServer: StuckMailServer) {
  const { pool } = bench;
  const vote = await makeVote(bench, slug);
  const to = `${slug}@example.org`;
  const mail = {
    ...{ to, subject: "It is time", text: "It is time.", html: "<p>It is time.</p>" },
    messageId: `${slug}@bench.example`,
  };
  const isClosed = async () => {
    const { rowCount } = await pool.query("SELECT 1 FROM rounds WHERE id = $1 AND status = 'closed'", [vote.roundId]);
    return rowCount !== 0;
  };
  const begin = async (dueAt: Date): Promise<{ voteMs: number; mailMs: number }> => {
    await endVoteAt(bench, vote, dueAt);
    await pool.query("SELECT graphile_worker.add_job('mail.send', $1::json, run_at => $2)", [mail, dueAt]);
    const [voteMs, mailMs] = await Promise.all([
      lateness(dueAt, isClosed),
      lateness(dueAt, () => Promise.resolve(mailServer.taken.includes(to))),
    ]);
    return { voteMs, mailMs };
  };
  return { begin };
}

async function lateness(dueAt: Date, hasHappened: () => Promise<boolean>): Promise<number> {
  while (!(await hasHappened())) {
    if (Date.now() > dueAt.getTime() + LIMIT_MS) throw new Error("What was due did not happen.");
    await sleep(POLL_MS);
  }
  return Date.now() - dueAt.getTime();
}
