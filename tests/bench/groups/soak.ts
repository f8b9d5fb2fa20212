import { setTimeout as sleep } from "node:timers/promises";
import type { BenchBase } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { reportingHeap } from "@tests/bench/process/process-figures";
import { activities } from "@tests/bench/soak/activities";
import { judgeTables, lastThird } from "@tests/bench/soak/judge-growth";
import { letAYearPass } from "@tests/bench/soak/let-a-year-pass";
import { runActivities } from "@tests/bench/soak/run-activities";
import type { SoakScene } from "@tests/bench/soak/soak-scene";
import { endOf } from "@tests/bench/soak/table-ends";
import { describeSample, describeTables, type Sample, takeSample } from "@tests/bench/soak/take-sample";
import { startMailServer } from "@tests/servers/mail-server";

const MS_PER_MINUTE = 60_000;
const TABLES_EVERY_MINUTES = 5;
/** Streams are closed by then, mails are out and jobs are done. */
const SETTLE_MS = 10_000;
/** Of the last third of the time over the third before it. */
const MAX_GROWTH = 1.1;

/**
 * A long mixed load on one web process and its worker: what it holds in memory, descriptors and connections, and how large
 * every table is, minute by minute; and what is left of what is deleted in time when a year has passed.
 */
export async function benchSoak(bench: BenchBase): Promise<Figure[]> {
  const { club, pool, soakMinutes, say } = bench;
  const mailServer = await startMailServer();
  // People come from addresses of their own, which a proxy in front names.
  const server = await bench.startAgain({
    nodeFlags: reportingHeap,
    env: { SMTP_URL: mailServer.smtpUrl, TRUST_PROXY: "1" },
  });
  try {
    const publicOrigin = server.origin.replace("127.0.0.1", "localhost");
    const scene: SoakScene = { origin: server.origin, publicOrigin, club, mails: mailServer.mails, commentIds: [] };
    const startedAt = performance.now();
    const endsAt = startedAt + soakMinutes * MS_PER_MINUTE;
    const running = runActivities(activities, scene, { endsAt, say });
    const samples: Sample[] = [];
    for (let minute = 0; minute <= soakMinutes; minute += 1) {
      await sleep(Math.max(0, startedAt + minute * MS_PER_MINUTE - performance.now()));
      const sample = await takeSample(server, pool, minute);
      samples.push(sample);
      say(describeSample(sample));
      if (minute % TABLES_EVERY_MINUTES === 0) say(describeTables(sample));
    }
    const { done, failed } = await running;
    await sleep(SETTLE_MS);
    say(
      `Done: ${Object.entries(done)
        .map(([name, count]) => `${count} ${name}`)
        .join(", ")}; ${failed} failed.`,
    );
    const figures = toFigures(samples, failed);
    const verdicts = judgeTables(samples);
    say(verdicts.map(({ words }) => words).join("\n"));
    figures.push(
      count("soak, tables that grew without end", verdicts.filter(({ isFine }) => !isFine).length, 0),
      ...(await measureYear(bench)),
    );
    return figures;
  } finally {
    await server.stop();
    await mailServer.stop();
  }
}

function toFigures(samples: readonly Sample[], failed: number): Figure[] {
  const grown = (name: string, valueOf: (sample: Sample) => number, unit: "MB" | null) => {
    const { before, after } = lastThird(samples, valueOf);
    const facts = {
      case: `soak, ${name}`,
      value: after,
      unit,
      floor: before,
      floorName: "a third of the time earlier",
    };
    return judge(facts, { mostRatio: MAX_GROWTH });
  };
  return [
    grown("heap", ({ heapMb }) => heapMb, "MB"),
    grown("memory", ({ residentMb }) => residentMb, "MB"),
    grown("descriptors", ({ descriptors }) => descriptors, null),
    grown("database connections", ({ connections }) => connections, null),
    count("soak, requests that failed", failed, 0),
  ];
}

const count = (name: string, value: number, mostValue: number) => judge({ case: name, value }, { mostValue });

/** A year later: what is left of each table whose rows are deleted in time. */
async function measureYear({ pool, say }: BenchBase): Promise<Figure[]> {
  const after = await letAYearPass(pool);
  const left = [...after].filter(([name]) => endOf(name) === "deleted in time");
  say(`A year later: ${left.map(([name, { live }]) => `${name} ${live}`).join(", ")}.`);
  return [
    count(
      "soak, rows left a year later",
      left.reduce((sum, [, { live }]) => sum + live, 0),
      10,
    ),
  ];
}
