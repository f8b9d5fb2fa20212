/** What people wrote, voted and imported stays for good; these tables grow as that does. */
const keptForGood = [
  ...["ballots", "comment_reactions", "comment_versions", "comments", "listings", "paper_additions"],
  ...["paper_identifiers", "papers", "statements", "thread_readers", "thread_visitors", "threads"],
] as const;

/**
 * Rows that are deleted when their time is over, and how a year's age is given to them: what is left after the daily job
 * has run then must not depend on how much there was.
 */
export const aging: Readonly<Record<string, string>> = {
  events: "UPDATE events SET created_at = created_at - interval '400 days'",
  imports: "UPDATE imports SET finished_at = finished_at - interval '400 days'",
  notifications: "UPDATE notifications SET created_at = created_at - interval '400 days'",
  rate_limits: "UPDATE rate_limits SET expire = expire - 400 * 86400000::bigint",
  sessions: "UPDATE sessions SET expires_at = expires_at - interval '400 days'",
  sign_in_tokens: "UPDATE sign_in_tokens SET expires_at = expires_at - interval '400 days'",
};

export type TableEnd = "kept for good" | "deleted in time" | "level";

/** How a table may grow under load. One that is not named must stay level. */
export function endOf(table: string): TableEnd {
  if (keptForGood.some((name) => name === table)) return "kept for good";
  return table in aging ? "deleted in time" : "level";
}
