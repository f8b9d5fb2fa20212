import { runTask } from "@/server/compute/run-task";
import { megabytes } from "@/server/feed/feed-cost";
import { consume } from "@/server/limits/rate-limits";
import { takeTurn } from "@/server/limits/work-in-progress";

/** What a text would bring, before anything is stored. If the text is no feed, throws the message for people. */
export async function previewText({ userId, text, now }: { userId: string; text: string; now: Date }) {
  await consume("importPreview", userId);
  return takeTurn("feedText", userId, async () => {
    await consume("importedMegabytes", userId, megabytes(text));
    return runTask("previewFeed", { text, today: now.toISOString().slice(0, 10) });
  });
}

export type TextPreview = Awaited<ReturnType<typeof previewText>>;
