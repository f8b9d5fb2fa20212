import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { openPages } from "@tests/bench/live/open-pages";
import { cookieOf } from "@tests/bench/requests";
import { refreshKinds } from "@/components/events/refresh-kinds";

const PAGES = 150;
const BALLOTS = 300;
const APPROVED_PER_BALLOT = 5;
/** After the streams are opened, and after the last ballot: what follows from it is part of its price. */
const SETTLE_MS = 4_000;
/** What runs for the first time costs more. */
const WARM_UP_SECONDS = 10;
const MS_PER_SECOND = 1_000;

/**
 * The last minute of a vote: 300 first ballots while 150 pages are open, of *This week* or of the round. The server's
 * processor time beside that of the same ballots with nobody watching, measured before and after.
 */
export async function benchWatchedVotes(bench: BenchRun): Promise<Figure[]> {
  const clubPath = `/c/${bench.club.slug}`;
  await vote({ ...bench, liveSeconds: WARM_UP_SECONDS });
  const alone = [await vote(bench)];
  const watchedWeek = await watch(bench, { path: clubPath, kinds: refreshKinds.thisWeek });
  alone.push(await vote(bench));
  const watchedRound = await watch(bench, { path: `${clubPath}/round`, kinds: refreshKinds.round });
  alone.push(await vote(bench));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = alone;
  return [
    toFigure("this-week", { watched: watchedWeek, alone: [first, second] }),
    toFigure("the round", { watched: watchedRound, alone: [second, third] }),
  ];
}

async function watch(bench: BenchRun, page: Pick<Parameters<typeof openPages>[1], "path" | "kinds">): Promise<number> {
  const { close } = await openPages(bench, { count: PAGES, ...page });
  const cpuMs = await vote(bench);
  close();
  return cpuMs;
}

function toFigure(name: string, { watched, alone }: { watched: number; alone: [number, number] }): Figure {
  return judge(
    {
      case: `300 ballots, ${PAGES} pages of ${name} open`,
      ...{ connections: PAGES, value: watched, unit: "ms" },
      ...{ floor: (alone[0] + alone[1]) / 2, floorName: "the ballots alone", floorDrift: alone },
    },
    { mostRatio: 1.3 },
  );
}

/** The server's processor time for 300 first ballots, evenly over the time. */
async function vote({ app, club, pool, publicOrigin, liveSeconds }: BenchRun): Promise<number> {
  await pool.query("DELETE FROM ballots WHERE round_id = $1", [club.round.id]);
  await sleep(SETTLE_MS);
  const startedCpuMs = await app.cpuMs();
  const startedAt = performance.now();
  const sent: Promise<void>[] = [];
  for (let turn = 0; turn < BALLOTS; turn += 1) {
    const wait = startedAt + (turn * liveSeconds * MS_PER_SECOND) / BALLOTS - performance.now();
    if (wait > 0) await sleep(wait);
    const member = club.members[turn % club.members.length];
    if (member === undefined) throw new Error("there is nobody to vote");
    const first = turn % (club.round.paperIds.length - APPROVED_PER_BALLOT);
    const approved = club.round.paperIds.slice(first, first + APPROVED_PER_BALLOT);
    const body = { clubId: club.id, roundId: club.round.id, ballot: { approved } };
    sent.push(castBallot(app.origin, { cookie: cookieOf(member), origin: publicOrigin }, body));
  }
  await Promise.all(sent);
  await sleep(SETTLE_MS);
  return (await app.cpuMs()) - startedCpuMs;
}

async function castBallot(origin: string, headers: { cookie: string; origin: string }, body: object): Promise<void> {
  const answer = await fetch(`${origin}/api/trpc/rounds.castBallot`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(`A ballot was answered with ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}
