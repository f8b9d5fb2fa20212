import { z } from "zod";
import { DomainError } from "@/domain/domain-error";
import { readDay } from "@/domain/feed/calendar-day";
import { dayInput } from "@/domain/feed/feed-inputs";
import { feeds } from "@/domain/feed/feeds";
import type { PlacesTaken } from "@/domain/feed/parsed-item";
import { env } from "@/env";
import { unpack } from "@/server/compute/packed";
import { runTask } from "@/server/compute/run-task";
import { fetchWithRetries, type Patience } from "@/server/feed/sources/fetch-with-retries";
import { nextLink } from "@/server/feed/sources/next-link";
import type { FeedSource, SourcePage } from "@/server/feed/sources/source";

const NAME = "Hugging Face";
/** The most that the API gives at once; its default of 50 would cut a day of 82 papers. */
const PAGE_SIZE = 100;
/** A day has had at most 82 papers. A source whose pages never end is broken. */
const MAX_PAGES = 50;
/** A hundred papers are 1 MB; one with thousands of authors adds 0.3 MB. */
const MAX_PAGE_BYTES = 32 * 1024 * 1024;

export interface HuggingFaceRequest {
  /** "YYYY-MM-DD". */
  day: string;
}

/** The Daily Papers API. `baseUrl`: a mirror, or a server that replays recordings; by default the one in the settings. */
export function huggingFaceSource(baseUrl?: string, patience: Partial<Patience> = {}): FeedSource<HuggingFaceRequest> {
  return {
    id: "huggingface",
    name: feeds.huggingface,
    form: "api",
    feed: "huggingface",
    ranks: { others: 1 },
    hasDays: true,
    request: z.object({ day: dayInput }),
    isRepeatable: false,
    pages: (request, signal) => fetchPages(baseUrl ?? env().HF_BASE_URL, request, patience, signal),
  };
}

async function* fetchPages(
  baseUrl: string,
  { day }: HuggingFaceRequest,
  patience: Partial<Patience>,
  signal: AbortSignal,
): AsyncGenerator<SourcePage> {
  if (readDay(day) !== day) throw new DomainError("invalid_input", `“${day}” is not a date. Enter one as YYYY-MM-DD.`);
  const first = new URL("/api/daily_papers", baseUrl);
  first.search = new URLSearchParams({ date: day, limit: String(PAGE_SIZE) }).toString();
  const get = fetchWithRetries({ name: NAME, allowedHosts: new Set([first.host]), maxBytes: MAX_PAGE_BYTES }, patience);
  const asked = new Set<string>();
  let itemsSoFar = 0;
  let taken: PlacesTaken = new Map();
  for (let url: URL | undefined = first; url !== undefined; ) {
    asked.add(url.href);
    const answer = await get(url, signal);
    if (answer.status === 400) {
      throw new DomainError(
        "invalid_input",
        `${NAME} has no page for ${day}. The day is in the future or does not exist.`,
      );
    }
    const input = { text: answer.text, firstNumber: itemsSoFar + 1, askedDay: day, taken };
    const parsed = await runTask("parseApiAnswer", input, { signal });
    if (parsed.problem !== null) throw unusable(problems[parsed.problem]);
    for (const batch of parsed.batches) yield { page: asked.size, items: unpack(batch) };
    itemsSoFar += parsed.itemCount;
    taken = parsed.taken;
    url = checkNext(nextLink(answer.headers.get("link"), answer.url), first, asked);
  }
}

const problems = {
  broken: "answered with broken JSON",
  "no-list": "answered with something other than a list of papers",
};

function checkNext(next: URL | undefined, first: URL, asked: ReadonlySet<string>): URL | undefined {
  if (next === undefined) return undefined;
  const isSamePlace = next.origin === first.origin && next.pathname === first.pathname;
  if (!isSamePlace) throw unusable(`names ${next.host}${next.pathname} as its next page, which is another place`);
  if (asked.has(next.href) || asked.size >= MAX_PAGES) throw unusable("sends an endless number of pages");
  return next;
}

function unusable(what: string): DomainError {
  return new DomainError("source_unavailable", `${NAME} ${what}. Nothing more can be imported from it right now.`);
}
