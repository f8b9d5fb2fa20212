import type { FilledClub } from "@tests/bench/fill/fill-club";
import type { FilledMember } from "@tests/bench/fill/fill-members";
import { cookieOf } from "@tests/bench/requests";
import type { MailStore } from "@tests/servers/mail-store";

/** What people of the soak act on. */
export interface SoakScene {
  origin: string;
  /** The origin that the app knows itself by. */
  publicOrigin: string;
  club: FilledClub;
  mails: MailStore;
  /** Comments of this run, the newest last. */
  commentIds: string[];
}

/** A person's address on the net, as the proxy in front writes it: each has one of their own. */
export function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

export function memberAt({ club }: SoakScene, turn: number): FilledMember {
  const member = club.members[turn % club.members.length];
  if (member === undefined) throw new Error("The club has no members.");
  return member;
}

/** Opens a page of the club's, or another, as a member. */
export async function openPage(scene: SoakScene, path: string, turn: number): Promise<void> {
  const headers = { cookie: cookieOf(memberAt(scene, turn)), accept: "text/html", "x-forwarded-for": addressOf(turn) };
  await expectStatus(await fetch(scene.origin + path, { headers, redirect: "manual" }), 200, path);
}

export async function query(scene: SoakScene, procedure: string, input: object, turn: number): Promise<void> {
  const json = encodeURIComponent(JSON.stringify({ clubId: scene.club.id, ...input }));
  const headers = { cookie: cookieOf(memberAt(scene, turn)), "x-forwarded-for": addressOf(turn) };
  await expectStatus(await fetch(`${scene.origin}/api/trpc/${procedure}?input=${json}`, { headers }), 200, procedure);
}

/** Calls a mutation as a member, and gives its answer's data. */
export async function mutate<T>(scene: SoakScene, procedure: string, input: object, turn: number): Promise<T> {
  const answer = await fetch(`${scene.origin}/api/trpc/${procedure}`, {
    method: "POST",
    headers: {
      cookie: cookieOf(memberAt(scene, turn)),
      origin: scene.publicOrigin,
      "content-type": "application/json",
      "x-forwarded-for": addressOf(turn),
    },
    body: JSON.stringify({ clubId: scene.club.id, ...input }),
  });
  const { result } = JSON.parse(await expectStatus(answer, 200, procedure)) as { result: { data: T } };
  return result.data;
}

/** Reads the answer to its end. */
export async function expectStatus(answer: Response, status: number, what: string): Promise<string> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${what} answers ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}
