import type { FeedId } from "@/domain/feed/feeds";
import type { Db } from "@/server/db";

export async function isFollowed(db: Db, followed: { clubId: string; feed: FeedId }): Promise<boolean> {
  return (await db.followedFeed.count({ where: followed })) > 0;
}
