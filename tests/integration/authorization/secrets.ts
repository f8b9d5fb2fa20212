import type { Cast } from "@tests/factories/cast";

/** Keys that no answer carries unless its row says so: they are secret, or somebody's own. */
const secretKeys =
  /^(e-?mails?|token|tokenHash|password|secret|seed|sessionToken|authorEmail|ballots|approvedBy|voterIds?)$/i;

/** What of an answer its reader should not have got: secret keys, and other people's addresses under any key. */
export function findSecrets(
  answer: unknown,
  { cast, readerEmail }: { cast: Cast; readerEmail: string | null },
): string[] {
  const found = keysOf(answer).filter((key) => secretKeys.test(key));
  const text = JSON.stringify(answer) ?? "";
  for (const { email } of [cast.owner, cast.organizer, cast.member, cast.observer, cast.stranger, cast.removed]) {
    if (email !== readerEmail && text.includes(email)) found.push("email");
  }
  return [...new Set(found)];
}

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
