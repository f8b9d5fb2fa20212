import { watchPage } from "@tests/bench/ahead/watch-page";
import type { BenchBase } from "@tests/bench/bench-run";
import { type Figure, judge } from "@tests/bench/figure";
import { startDrippingImports } from "@tests/bench/misuse/dripping-imports";
import { makeBody, makeFeed, type Pasted, pasteFeeds } from "@tests/bench/misuse/paste-feeds";
import { prepareDue } from "@tests/bench/misuse/watch-due";
import { percentile } from "@tests/bench/percentile";
import type { Server } from "@tests/bench/process/start-server";
import { cookieOf } from "@tests/bench/requests";
import { feedItem } from "@tests/factories/feed-items";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { type StuckMailServer, startStuckMailServer } from "@tests/servers/stuck-mail-server";

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
const DRIP_MS = 500;
const FETCHED_DAY = "2025-11-05";
/** From the moment in which the texts are sent: in the middle of it. */
const DUE_AFTER_MS = 1_500;
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
    await measure(bench, server, { slug: "due-first", mailServer }); // what runs for the first time costs more
    const quiet = await measure(bench, server, { slug: "due-quiet", mailServer });
    await startDrippingImports(bench, server, { source, day: FETCHED_DAY });
    const figures: Figure[] = [];
    for (const { megabytes, items } of sizes) {
      const body = makeBody(bench, makeFeed(megabytes, items));
      const measured = await measure(bench, server, { slug: `due-${megabytes}-${items}`, mailServer, body });
      for (const words of describePasted(measured.pasted)) bench.say(words);
      figures.push(...toFigures(`${TEXTS} × ${megabytes} MB, ${items} items`, measured, quiet));
    }
    return figures;
  } finally {
    await server.stop();
    await source.close();
    await mailServer.stop();
  }
}

interface Measured {
  pages: number[];
  pasted: readonly Pasted[];
  voteMs: number;
  mailMs: number;
}

interface Case {
  slug: string;
  mailServer: StuckMailServer;
  /** Pasted ten times at once; nothing is, if left out. */
  body?: Buffer<ArrayBuffer>;
}

/** A vote and a mail become due while two people open pages and somebody may paste. */
async function measure(bench: BenchBase, server: Server, { slug, mailServer, body }: Case): Promise<Measured> {
  const due = await prepareDue(bench, slug, mailServer);
  let pasted: readonly Pasted[] = [];
  let late = { voteMs: Number.NaN, mailMs: Number.NaN };
  const pages = await watchPages(bench, server, async () => {
    [late, pasted] = await Promise.all([
      due.begin(new Date(Date.now() + DUE_AFTER_MS)),
      body === undefined ? [] : pasteFeeds(bench, server, body, TEXTS),
    ]);
  });
  return { pages, pasted, ...late };
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

function describePasted(pasted: readonly Pasted[]): string[] {
  const kinds = new Set(pasted.map(({ status, message }) => `${status} ${message}`));
  return [...kinds].map((kind) => {
    const same = pasted.filter(({ status, message }) => `${status} ${message}` === kind);
    return `${same.length} × ${kind || "200"} after ${Math.max(...same.map(({ seconds }) => seconds)).toFixed(1)} s`;
  });
}

function toFigures(name: string, measured: Measured, quiet: Measured): Figure[] {
  const { pages, pasted, voteMs, mailMs } = measured;
  const wordless = pasted.filter(({ status, message }) => status >= 500 || (status >= 400 && message === ""));
  const line = (what: string, value: number | null, floor: number | null, mostValue: number) =>
    judge({ case: `${name}, ${what}`, value, floor, floorName: "without them", unit: "ms" }, { mostValue });
  return [
    line("a vote is late by", voteMs, quiet.voteMs, MAX_LATE_MS),
    line("a mail is late by", mailMs, quiet.mailMs, MAX_LATE_MS),
    line("others' slowest page", percentile(pages, 1), percentile(quiet.pages, 1), MAX_PAGE_MS),
    line("others' median page", percentile(pages, 0.5), percentile(quiet.pages, 0.5), MAX_PAGE_MS),
    judge({ case: `${name}, refused without a word`, value: wordless.length }, { mostValue: 0 }),
  ];
}
