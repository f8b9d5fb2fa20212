import type { ThreadContext } from "@/components/threads/thread-context";
import { callThread, inline } from "./call-thread";

/** Calls the whole thread read. Shows at once, and is taken back with a word where that could not be told. */
export async function markAllRead({ store, clubId, paperId }: ThreadContext): Promise<boolean> {
  const { lastNumber: upTo, readNumber } = store.getState().facts;
  const isNews = store.reading.say(upTo);
  store.setFacts({ readNumber: upTo });
  if (!isNews) return true;
  const told = await callThread((trpc) => trpc.threads.markRead.mutationOptions(inline), { clubId, paperId, upTo });
  if (told !== null) return true;
  store.reading.takeBack();
  store.setFacts({ readNumber });
  return false;
}
