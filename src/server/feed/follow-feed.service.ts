import type { FeedId } from "@/domain/feed/feeds";
import type { Db } from "@/server/db";

/** What a new club follows. */
export async function followFirstFeeds(tx: Db, clubId: string): Promise<void> {
  await followFeed(tx, { clubId, feed: "huggingface" });
}

export async function followFeed(tx: Db, followed: { clubId: string; feed: FeedId }): Promise<void> {
  await tx.followedFeed.createMany({ data: [followed], skipDuplicates: true });
}
