import { roleAtLeast } from "@/domain/clubs/roles";
import type { Reader } from "@/domain/threads/thread-rules";
import { Prisma } from "@/generated/prisma/client";

/** A reader as SQL expressions: one person's values, or columns where a statement asks for many people. */
export interface ReaderSql {
  userId: Prisma.Sql;
  isOrganizer: Prisma.Sql;
  isSpoilerSafe: Prisma.Sql;
}

/**
 * `canReadComment` of the domain as a condition on the comments under `alias`: the one predicate that every statement
 * asks which sends a comment's words anywhere.
 */
export function mayRead({ userId, isOrganizer, isSpoilerSafe }: ReaderSql, alias = "c"): Prisma.Sql {
  const c = Prisma.raw(alias);
  return Prisma.sql`(
    ${c}.deleted_at IS NULL
    AND (${c}.hidden_at IS NULL OR ${c}.author_id IS NOT DISTINCT FROM ${userId} OR ${isOrganizer})
    AND (NOT ${isSpoilerSafe} OR ${c}.author_id IS NOT DISTINCT FROM ${userId} OR EXISTS (
      SELECT 1 FROM thread_readers mr
      WHERE mr.thread_id = ${c}.thread_id AND mr.user_id = ${userId} AND mr.opened_at IS NOT NULL
    )))`;
}

/** One person who reads in one club. The club's setting is looked up once a statement. */
export function readerSql(clubId: string, { userId, role }: Reader): ReaderSql {
  return {
    userId: Prisma.sql`${userId}::uuid`,
    isOrganizer: Prisma.sql`${roleAtLeast(role, "organizer")}::boolean`,
    isSpoilerSafe: Prisma.sql`(SELECT mk.spoiler_safe FROM clubs mk WHERE mk.id = ${clubId}::uuid)`,
  };
}

/**
 * Whether the comment `c` has a place on the reader's page: its words may be read, or something below it may, at any
 * depth. Of the second kind goes out nothing but the place.
 */
export const isShown = (reader: ReaderSql): Prisma.Sql => Prisma.sql`(${mayRead(reader)} OR EXISTS (
  SELECT 1 FROM comments below
  WHERE below.thread_id = c.thread_id AND below.path > c.path AND below.path < c.path || '~' AND ${mayRead(reader, "below")}
))`;
