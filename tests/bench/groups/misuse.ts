import { setTimeout as sleep } from "node:timers/promises";
import { watchPage } from "@tests/bench/ahead/watch-page";
import type { BenchBase } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { makeBody, makeFeed, type Pasted, pasteFeeds } from "@tests/bench/misuse/paste-feeds";
import { makeClub } from "@tests/bench/misuse/voting-club";
import { prepareDue } from "@tests/bench/misuse/watch-due";
import { percentile } from "@tests/bench/percentile";
import type { Server } from "@tests/bench/process/start-server";
import { cookieOf } from "@tests/bench/requests";
import { feedItem } from "@tests/factories/feed-items";
import { type ReplayServer, startReplayServer } from "@tests/replay-server/replay-server";
import { startStuckMailServer } from "@tests/servers/stuck-mail-server";

const TEXTS = 10;
/**
 * 15 MB are more than may be sent: with many small items the web server refuses them unread, with fewer the app does, which
 * has read them. 8 MB are the most.
 */
const sizes = [
  { megabytes: 15, items: 100_000 },
  { megabytes: 15, items: 20_000 },
  { megabytes: 8, items: 100_000 },
];
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
    for (const { megabytes, items } of sizes) {
      const body = makeBody(bench, makeFeed(megabytes, items));
      const due = await prepareDue(bench, `due-${megabytes}-${items}`, mailServer);
      const measured: Measured = { pages: [], pasted: [], voteMs: Number.NaN, mailMs: Number.NaN };
      measured.pages = await watchPages(bench, server, async () => {
        const late = due.begin(new Date(Date.now() + DUE_AFTER_MS));
        measured.pasted = await pasteFeeds(bench, server, body, TEXTS);
        Object.assign(measured, await late);
      });
      for (const words of describePasted(measured.pasted)) bench.say(words);
      figures.push(...toFigures(`${TEXTS} × ${megabytes} MB, ${items} items`, measured));
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

interface Measured {
  pages: number[];
  pasted: readonly Pasted[];
  voteMs: number;
  mailMs: number;
}

function toFigures(name: string, { pages, pasted, voteMs, mailMs }: Measured): Figure[] {
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
