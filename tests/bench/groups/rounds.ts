import type { BenchRun } from "@tests/bench/bench-run";
import { compare, comparePage, to } from "@tests/bench/compare";
import { toDatabase } from "@tests/bench/drive-statement";
import type { Figure } from "@tests/bench/figure";
import { benchTally } from "@tests/bench/groups/tally";
import { pageRequests, writeRequests } from "@tests/bench/requests";
import { newId } from "@/server/new-id";

const APPROVED_PER_BALLOT = 5;

/** The round's page with 60 nominations, members who vote and change their minds, and what it takes to count. */
export async function benchRounds(bench: BenchRun): Promise<Figure[]> {
  const { club } = bench;
  const { paperIds } = club.round;
  const choose = (turn: number) =>
    Array.from({ length: APPROVED_PER_BALLOT }, (_, at) => paperIds[(turn * 7 + at) % paperIds.length] ?? "");
  const load = writeRequests(bench, "rounds.castBallot", (turn) => ({
    roundId: club.round.id,
    ballot: { approved: choose(turn) },
  }));
  const page = await pageRequests(bench, `/c/${club.slug}/round`, club.papers[3]?.title);
  return [
    ...(await comparePage(bench, "round", page)),
    ...(await compare(
      {
        case: "ballot",
        run: to(bench.app.origin, load),
        floorName: "the upsert by pg",
        floor: await bareUpsert(bench),
        target: { connections: 16, leastPerSecond: 400, mostP99Ms: 120 },
      },
      bench.seconds,
    )),
    ...benchTally(),
  ];
}

/** The row that a ballot is, written without asking anything: into a round of its own, so that nothing waits for it. */
async function bareUpsert({ club, pool }: BenchRun) {
  const roundId = newId();
  await pool.query(
    `INSERT INTO rounds (id, club_id, number, status, method, closes_at, seed, seed_hash)
     VALUES ($1, $2, 0, 'cancelled', 'approval', now(), '', '')`,
    [roundId, club.id],
  );
  let turn = 0;
  return toDatabase(pool, () => {
    turn += 1;
    const userId = club.members[turn % club.members.length]?.id;
    return {
      name: "bench-ballot",
      text: `INSERT INTO ballots (id, club_id, round_id, user_id, papers, marks, receipt) VALUES ($1, $2, $3, $4, $5, '{1,1,1,1,1}', $6)
             ON CONFLICT (round_id, user_id) DO UPDATE SET papers = excluded.papers, updated_at = now()`,
      values: [
        newId(),
        club.id,
        roundId,
        userId,
        club.round.paperIds.slice(turn % 50, (turn % 50) + APPROVED_PER_BALLOT),
        userId?.replaceAll("-", "").slice(-10),
      ],
    };
  });
}
