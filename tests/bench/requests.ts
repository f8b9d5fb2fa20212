import type { BenchRun } from "@tests/bench/bench-run";
import type { DriveRequest, Load } from "@tests/bench/drive";
import type { FilledMember } from "@tests/bench/fill/fill-members";
import { sessionCookieName } from "@/server/auth/session-cookie";

/** Requests that are made ready before the run; enough people that no one's session is all that is measured. */
const READERS = 50;

export function cookieOf({ sessionToken }: FilledMember): string {
  return `${sessionCookieName()}=${sessionToken}`;
}

/** A page for many signed-in people. Throws unless it shows `expected`: an error page is fast as well. */
export async function pageRequests(bench: BenchRun, path: string, expected: string | undefined): Promise<Load> {
  return asReaders(bench, { path, headers: { accept: "text/html" } }, expected);
}

/** A reading procedure of the club for many signed-in people. */
export async function readRequests(
  bench: BenchRun,
  procedure: string,
  input: Record<string, unknown>,
  expected: string | undefined,
): Promise<Load> {
  const json = JSON.stringify({ clubId: bench.club.id, ...input });
  return asReaders(bench, { path: `/api/trpc/${procedure}?input=${encodeURIComponent(json)}` }, expected);
}

async function asReaders(bench: BenchRun, request: DriveRequest, expected = ""): Promise<Load> {
  const requests = bench.club.members
    .slice(0, READERS)
    .map((member) => ({ ...request, headers: { ...request.headers, cookie: cookieOf(member) } }));
  const answer = await fetch(bench.app.origin + request.path, { headers: requests[0]?.headers ?? {} });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(expected)) {
    throw new Error(`${request.path} answers ${answer.status}, and not with "${expected}".`);
  }
  return { requests };
}

/** A mutation by one member after the other: nobody comes near the limit of a single person. */
export function writeRequests(bench: BenchRun, procedure: string, inputOf: (turn: number) => object): Load {
  let turn = 0;
  const { members, id: clubId } = bench.club;
  return {
    next: () => {
      turn += 1;
      const member = members[turn % members.length];
      if (member === undefined) throw new Error("the club has no members");
      return {
        method: "POST",
        path: `/api/trpc/${procedure}`,
        headers: { cookie: cookieOf(member), origin: bench.publicOrigin, "content-type": "application/json" },
        body: JSON.stringify({ clubId, ...inputOf(turn) }),
      };
    },
  };
}
