import { SEGMENT_LENGTH } from "@/domain/threads/thread-limits";
import { Prisma } from "@/generated/prisma/client";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * The last part of the path of comment `number` (an SQL name), as `commentPath` of the domain makes it. In SQL because
 * the number is known only under the thread's lock, and asking for it first would be a round trip under it.
 */
export const segmentSql = (number: string): Prisma.Sql =>
  Prisma.raw(
    Array.from({ length: SEGMENT_LENGTH }, (_, at) => {
      const place = DIGITS.length ** (SEGMENT_LENGTH - 1 - at);
      return `substr('${DIGITS}', (${number} / ${place}) % ${DIGITS.length} + 1, 1)`;
    }).join(" || "),
  );

/** The paths of all that the comment at `path` (an SQL name) answers, from the top down; none for a comment at the top. */
export const ancestorsSql = (path: string): Prisma.Sql =>
  Prisma.raw(
    `ARRAY(SELECT left(${path}, n) FROM generate_series(${SEGMENT_LENGTH}, length(${path}) - 1, ${SEGMENT_LENGTH}) n)`,
  );
