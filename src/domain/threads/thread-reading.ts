/** How a thread is read: the top comments as they came, or those first that got the most reactions. */
export const commentOrders = ["time", "reactions"] as const;
export type CommentOrder = (typeof commentOrders)[number];

/** What a reader wants to be notified of in a thread: everything, nothing, or (null) what concerns them. */
export const threadInterests = ["following", "muted"] as const;
export type ThreadInterest = (typeof threadInterests)[number];
