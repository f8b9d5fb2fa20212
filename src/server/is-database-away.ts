import { databaseState } from "@/server/database-state";

/**
 * Prisma: cannot reach, closed connection, no connection free. PostgreSQL: shutting down, starting up, connection
 * failures.
 */
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
/** The adapter's words for the same, where it gives no code. */
const awayKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** What Prisma, its adapter and the driver say of a failure; the adapter's own cause is no Error. */
interface Failure {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

const wordsOfLoss = /terminated|timeout exceeded when trying to connect|Server has closed the connection/i;
const MAX_CAUSES = 5;

/** Whether something failed because the database is not there, which passes, and not because of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  return !databaseState().isUp || speaksOfLoss(error, MAX_CAUSES);
}

function speaksOfLoss(error: unknown, causesLeft: number): boolean {
  if (typeof error !== "object" || error === null || causesLeft === 0) return false;
  const { code, originalCode, kind, message, cause, meta }: Failure = error;
  const codes = [String(code), String(originalCode)];
  if (codes.some((one) => awayCodes.has(one) || socketCodes.has(one))) return true;
  if (awayKinds.has(String(kind))) return true;
  if (typeof message === "string" && wordsOfLoss.test(message)) return true;
  // For a raw statement Prisma says only that it failed; what PostgreSQL said is in `meta`.
  return [cause, meta?.driverAdapterError].some((inner) => speaksOfLoss(inner, causesLeft - 1));
}
