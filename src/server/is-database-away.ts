import { databaseState } from "@/server/events/database-state";

/** Prisma: cannot reach, closed connection, no connection free. PostgreSQL: shutting down, starting up, connection failures. */
const awayCodes = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "08003",
]);
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** Whether something failed because the database is not there, which passes, and not because of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!databaseState().isUp) return true;
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = "code" in cause ? String(cause.code) : "";
    if (awayCodes.has(code) || socketCodes.has(code)) return true;
    if (/terminated|timeout exceeded when trying to connect|Server has closed the connection/i.test(cause.message))
      return true;
  }
  return false;
}
