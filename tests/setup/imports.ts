import { feedItem } from "@tests/factories/feed-items";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { getDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job.service";

/** A source with 130 papers on a day, which are two pages of it, and one on the next; before the database is used. */
export async function startFeed() {
  const day = Array.from({ length: 130 }, () => feedItem({ day: "2025-11-05" }));
  const replay = await startReplayServer({ items: [...day, feedItem({ day: "2025-11-06" })], today: "2025-11-20" });
  process.env.HF_BASE_URL = replay.url; // read with the first use of the database
  return { day, replay };
}

/** What a member sends who imports a text. */
export const text = (content: string, more: { day?: string; takesHalf?: boolean } = {}) =>
  ({ kind: "text", text: content, label: "page.txt", ...more }) as const;

/** As the queue runs it. */
export const run = (importId: string, signal = new AbortController().signal) =>
  runImportJob(getDb(), { importId }, { signal });

export const eventsOf = async (clubId: string) =>
  (await getDb().event.findMany({ where: { clubId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
