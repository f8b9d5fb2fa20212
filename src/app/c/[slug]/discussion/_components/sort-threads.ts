type Said<Thread> = Thread & { lastCommentAt: string };

/** The last talked about first, as the server lists them; one whose comments are all gone is no longer listed. */
export function sortThreads<Thread extends { lastCommentAt: string | null }>(
  threads: readonly Thread[],
): Said<Thread>[] {
  return threads
    .filter((thread): thread is Said<Thread> => thread.lastCommentAt !== null)
    .toSorted((one, other) => compare(other.lastCommentAt, one.lastCommentAt));
}

/** Instants as ISO texts in UTC, whose order is that of the texts. */
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
