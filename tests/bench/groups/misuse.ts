import { setTimeout as sleep } from "node:timers/promises";
import { watchPage } from "@tests/bench/ahead/watch-page";
import type { BenchBase } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { makeFeed, type Pasted, pasteFeeds } from "@tests/bench/misuse/paste-feeds";
import { makeClub } from "@tests/bench/misuse/voting-club";
import { watchDue } from "@tests/bench/misuse/watch-due";
import { percentile } from "@tests/bench/percentile";
import type { Server } from "@tests/bench/process/start-server";
import { cookieOf } from "@tests/bench/requests";
import { feedItem } from "@tests/factories/feed-items";
import { type ReplayServer, startReplayServer } from "@tests/replay-server/replay-server";
import { startStuckMailServer } from "@tests/servers/stuck-mail-server";

const TEXTS = 10;
/** The first is more than may be sent, and is refused; the second is the most. */
const MEGABYTES = [15, 8] as const;
const DRIPPING_IMPORTS = 8;
/** Fetches that run at once: as many as there are slots for them (`jobs/lane-slots.ts`). */
const FETCHED_AT_ONCE = 3;
const DRIP_MS = 500;
const FETCHED_DAY = "2025-11-05";
const WARM_UP_MS = 3_000;
/** From the moment in which the texts are sent: in the middle of it. */
const DUE_AFTER_MS = 1_500;
const START_LIMIT_MS = 30_000;
const POLL_MS = 50;
const MAX_LATE_MS = 5_000;
const MAX_PAGE_MS = 2_000;

/**
 * One member pastes ten large feeds at once, eight imports read from a source that sends a byte twice a second, and a vote
 * and a mail are due meanwhile: how late these two are, and how long others wait for their pages.
 */
export async function benchMisuse(bench: BenchBase): Promise<Figure[]> {
  const drips = Array.from({ length: 1_000 }, () => ({ kind: "slow-drip", everyMs: DRIP_MS }) as const);
  const source = await startReplayServer({ items: [feedItem({ day: FETCHED_DAY })], faults: drips });
  const mailServer = await startStuckMailServer("stuck.example");
  const server = await bench.startAgain({ env: { HF_BASE_URL: source.url, SMTP_URL: mailServer.smtpUrl } });
  try {
    await watchPages(bench, server, () => sleep(WARM_UP_MS));
    await startDrippingImports(bench, server, source);
    const figures: Figure[] = [];
    for (const megabytes of MEGABYTES) {
      const text = makeFeed(megabytes);
      const dueAt = new Date(Date.now() + DUE_AFTER_MS);
      const { late } = await watchDue(bench, { slug: `due-${megabytes}`, dueAt, mailServer });
      let pasted: Pasted[] = [];
      let lateness = { voteMs: Number.NaN, mailMs: Number.NaN };
      const pages = await watchPages(bench, server, async () => {
        [pasted, lateness] = await Promise.all([pasteFeeds(bench, server, text, TEXTS), late]);
      });
      for (const words of describePasted(pasted)) bench.say(words);
      figures.push(...toFigures(`${TEXTS} feeds of ${megabytes} MB`, { pages, pasted, ...lateness }));
    }
    return figures;
  } finally {
    await server.stop();
    await source.close();
    await mailServer.stop();
  }
}

/** How long two other people wait for their pages while something goes on. */
async function watchPages({ club }: BenchBase, { origin }: Server, during: () => Promise<unknown>): Promise<number[]> {
  const paths = [`/c/${club.slug}`, `/c/${club.slug}/papers/${club.thread.paperId}`];
  const watched = paths.map((path, at) => {
    const member = club.members[at + 1];
    if (member === undefined) throw new Error("The club has too few members.");
    return watchPage(origin + path, cookieOf(member));
  });
  await during();
  return (await Promise.all(watched.map(({ stop }) => stop()))).flat();
}

async function startDrippingImports({ club }: BenchBase, server: Server, source: ReplayServer): Promise<void> {
  for (let number = 1; number <= DRIPPING_IMPORTS; number += 1) {
    const owner = club.members[10 + number];
    if (owner === undefined) throw new Error("The club has too few members.");
    const clubId = await makeClub(`dripping-${number}`, owner);
    const answer = await fetch(`${server.origin}/api/trpc/feed.startImport`, {
      method: "POST",
      headers: {
        cookie: cookieOf(owner),
        origin: server.origin.replace("127.0.0.1", "localhost"),
        "content-type": "application/json",
      },
      body: JSON.stringify({ clubId, request: { kind: "day", day: FETCHED_DAY } }),
    });
    const words = await answer.text();
    if (answer.status !== 200) throw new Error(`An import was answered with ${answer.status}: ${words}`);
  }
  const givenUpAt = performance.now() + START_LIMIT_MS;
  while (source.requests.length < FETCHED_AT_ONCE) {
    if (performance.now() > givenUpAt) throw new Error("The imports did not ask their source.");
    await sleep(POLL_MS);
  }
}

function describePasted(pasted: readonly Pasted[]): string[] {
  const kinds = new Set(pasted.map(({ status, message }) => `${status} ${message}`));
  return [...kinds].map((kind) => {
    const same = pasted.filter(({ status, message }) => `${status} ${message}` === kind);
    return `${same.length} × ${kind || "200"} after ${Math.max(...same.map(({ seconds }) => seconds)).toFixed(1)} s`;
  });
}

function toFigures(
  name: string,
  measured: { pages: number[]; pasted: readonly Pasted[]; voteMs: number; mailMs: number },
): Figure[] {
  const { pages, pasted, voteMs, mailMs } = measured;
  const wordless = pasted.filter(({ status, message }) => status >= 500 || (status >= 400 && message === ""));
  const late = (what: string, value: number) =>
    judge({ case: `${name}, ${what} late by`, value, unit: "ms" }, { mostValue: MAX_LATE_MS });
  const facts = { case: `${name}, others' pages`, value: percentile(pages, 1), unit: "ms" as const };
  return [
    late("a vote is", voteMs),
    late("a mail is", mailMs),
    judge({ ...facts, p50Ms: percentile(pages, 0.5), p99Ms: percentile(pages, 0.99) }, { mostValue: MAX_PAGE_MS }),
    judge({ case: `${name}, refused without a word`, value: wordless.length }, { mostValue: 0 }),
  ];
}
