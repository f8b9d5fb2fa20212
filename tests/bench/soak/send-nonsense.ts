import { addressOf, type SoakScene } from "@tests/bench/soak/soak-scene";

interface Nonsense {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const FIRST_ADDRESS = 1_000_000; // so that no stranger has a member's

/** What scanners and broken clients send who are not signed in. */
const kinds: readonly ((turn: number) => Nonsense)[] = [
  (turn) => ({ path: `/wp-login.php?turn=${turn}` }),
  (turn) => ({ path: `/c/no-such-club-${turn}/round` }),
  () => ({ path: "/api/trpc/feed.getDay?input=%7Bnot-json" }),
  (turn) => ({
    path: `/api/trpc/nothing.${turn}`,
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  }),
  (turn) => ({ path: "/sign-in", headers: { "next-router-state-tree": `%5B${turn}`, rsc: "1" } }),
  (turn) => ({ path: "/inbox", headers: { cookie: `authjs.session-token=${"x".repeat(turn % 200)}` } }),
  (turn) => ({ path: `/join/${"a".repeat(20)}${turn}` }),
  (turn) => ({ path: `/calendar/${"b".repeat(20)}${turn}` }),
  (turn) => ({ path: "/sign-in/use", method: "POST", body: `email=a%40example.org&token=${turn}` }),
  (turn) => ({ path: `/api/clubs/00000000-0000-7000-8000-${String(turn).padStart(12, "0")}/events` }),
  () => ({ path: "/sign-in", method: "DELETE" }),
  () => ({ path: "/%ff%fe/..%2f..%2fetc/passwd" }),
];

/** A stranger's request, from an address of its own each time. Throws where it is answered with a 5xx, or with a 200 from the API. */
export async function sendNonsense({ origin, publicOrigin }: SoakScene, turn: number): Promise<void> {
  const make = kinds[turn % kinds.length];
  if (make === undefined) return;
  const { path, method = "GET", headers = {}, body } = make(turn);
  const form = body !== undefined && headers["content-type"] === undefined;
  const answer = await fetch(origin + path, {
    method,
    headers: {
      origin: publicOrigin,
      "x-forwarded-for": addressOf(FIRST_ADDRESS + turn),
      ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    redirect: "manual",
    ...(body !== undefined && { body }),
  });
  await answer.text();
  if (answer.status >= 500) throw new Error(`${method} ${path} answers ${answer.status}`);
}
