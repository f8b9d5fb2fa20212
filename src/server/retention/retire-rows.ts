import { Prisma } from "@/generated/prisma/client";
import * as periods from "@/server/retention/retention-periods";

/** The condition under which a row of a table is no longer of use. */
export const retired: Readonly<Record<string, Prisma.Sql>> = {
  notifications: Prisma.sql`
    created_at < ${daysAgo(periods.NOTIFICATION_DAYS)}
    OR (read_at IS NOT NULL AND created_at < ${daysAgo(periods.READ_NOTIFICATION_DAYS)})`,
  sessions: Prisma.sql`expires_at < now()`,
  sign_in_tokens: Prisma.sql`expires_at < ${daysAgo(periods.SIGN_IN_TOKEN_DAYS)}`,
  invitations: Prisma.sql`least(expires_at, revoked_at) < ${daysAgo(periods.INVITATION_DAYS)}`,
  imports: Prisma.sql`
    finished_at < ${daysAgo(periods.IMPORT_DAYS)}
    OR (status = 'failed' AND finished_at < ${daysAgo(periods.FAILED_IMPORT_DAYS)})`,
  // In milliseconds, as the limiter writes it.
  rate_limits: Prisma.sql`expire < extract(epoch FROM now()) * 1000`,
};

function daysAgo(days: number): Prisma.Sql {
  return Prisma.sql`now() - make_interval(days => ${days}::int)`;
}

/** The table's name is ours, one of the keys above. */
export const deleteRetired = (table: string, condition: Prisma.Sql) => (limit: number) =>
  Prisma.sql`
  DELETE FROM ${Prisma.raw(table)} WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM ${Prisma.raw(table)} WHERE ${condition} LIMIT ${limit}))`;
