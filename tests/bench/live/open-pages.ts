import { Agent } from "node:http";
import type { BenchRun } from "@tests/bench/bench-run";
import { type OpenStream, openStream } from "@tests/bench/live/open-streams";
import { cookieOf } from "@tests/bench/requests";
import type { ClubEvent } from "@/components/events/club-event";

const OPENED_AT_ONCE = 25;
/** As a page gathers events before it asks for itself again (`components/events/refresh-on-events.tsx`). */
const QUIET_MS = 1_000;
const SPREAD_MS = 1_000;

interface Pages {
  count: number;
  path: string;
  /** What a page of this kind asks for itself anew for. */
  kinds: readonly ClubEvent["kind"][];
}

/**
 * Opens as many pages as browsers have them: a stream each, and the page asked for again when something happens that
 * needs it. They belong to people who vote elsewhere, in a tab in front of it: a page that nobody sees waits.
 */
export async function openPages(bench: BenchRun, { count, path, kinds }: Pages) {
  const { app, club } = bench;
  const agent = new Agent({ maxSockets: Infinity });
  const opened: OpenStream[] = [];
  const refreshes = { count: 0 };
  const timers = new Set<NodeJS.Timeout>();
  const open = async (index: number) => {
    const member = club.members[index % club.members.length];
    if (member === undefined) throw new Error("there is nobody to open a page");
    const cookie = cookieOf(member);
    let timer: NodeJS.Timeout | undefined;
    const refresh = async () => {
      timer = undefined;
      refreshes.count += 1;
      const answer = await fetch(`${app.origin}${path}`, { headers: { cookie, rsc: "1" } });
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      await answer.arrayBuffer();
    };
    const receive = (message: string) => {
      const kind = /"kind":"([a-z._]+)"/.exec(message)?.[1];
      if (kind === "me.voted" || !kinds.some((one) => one === kind) || timer !== undefined) return;
      timer = setTimeout(() => void refresh(), QUIET_MS + Math.random() * SPREAD_MS);
      timers.add(timer);
    };
    opened.push(await openStream(`${app.origin}/api/clubs/${club.id}/events`, { agent, cookie }, receive));
  };
  for (let from = 0; from < count; from += OPENED_AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(OPENED_AT_ONCE, count - from) }, (_, at) => open(from + at)));
  }
  const close = () => {
    for (const stream of opened) stream.close();
    for (const timer of timers) clearTimeout(timer);
  };
  return { refreshes, close };
}
