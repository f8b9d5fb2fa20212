import type { TextChoices } from "@/domain/feed/feed-text";
import { runTask } from "@/server/compute/run-task";

/** A feed that was read: its items come in batches, and each is unpacked when it is dealt with. */
export type ParsedFeed = Awaited<ReturnType<typeof parseFeed>>;

/** Reads a text away from the main thread. Throws `invalid_input` or `too_large` for one that is no feed. */
export function parseFeed(
  text: string | Uint8Array,
  choices: TextChoices & { today: string },
  options: { signal?: AbortSignal } = {},
) {
  return runTask("parseFeed", { text, ...choices }, options);
}
