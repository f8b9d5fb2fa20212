/** A screen or three of people; in a club of three hundred people look for one by searching. */
export const PEOPLE_PER_PAGE = 50;

type Person = { userId: string; name: string; email?: string };

/**
 * A page of the people whose name, or address where the reader gets those, contains `search`, in the order given. It
 * begins after the person `after`; without one, or when that person is gone, at the beginning. `next` is the last of
 * the page if more follow.
 */
export function pageOfPeople<T extends Person>(
  people: readonly T[],
  { search, after }: { search: string; after: string | undefined },
): { shown: T[]; found: number; next: string | null } {
  const wanted = fold(search.trim());
  const found =
    wanted === "" ? people : people.filter(({ name, email = "" }) => fold(`${name}\n${email}`).includes(wanted));
  const from = after === undefined ? 0 : found.findIndex(({ userId }) => userId === after) + 1;
  const shown = found.slice(from, from + PEOPLE_PER_PAGE);
  const hasMore = from + shown.length < found.length;
  return { shown, found: found.length, next: hasMore ? (shown.at(-1)?.userId ?? null) : null };
}

/** Ostlund finds Östlund. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
