import type { ThreadContext } from "@/components/threads/store/thread-context";
import { callThread, inline } from "./call-thread";

/** Marks the whole thread as read. Shows at once, and is undone with a message where the server did not get it. */
export async function markAllRead({ store, clubId, paperId }: ThreadContext): Promise<boolean> {
  const { lastNumber: upTo, readNumber } = store.getState().facts;
  const isNews = store.reading.report(upTo);
  store.setFacts({ readNumber: upTo });
  if (!isNews) return true;
  const answer = await callThread((trpc) => trpc.threads.markRead.mutationOptions(inline), { clubId, paperId, upTo });
  if (answer !== null) return true;
  store.reading.takeBack();
  store.setFacts({ readNumber });
  return false;
}
