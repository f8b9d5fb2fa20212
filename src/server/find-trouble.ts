import { databaseState, type Trouble } from "@/server/database-state";

/** Codes of PostgreSQL (five characters), of Prisma (P….) and of sockets. */
const troubleOfCode = new Map<string, Trouble>([
  ["53100", "diskFull"],
  ["25006", "readOnly"],
  ["53300", "connections"],
  // Prisma: cannot reach, closed connection, no connection free.
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].map((code) => [code, "away"] as const),
  // PostgreSQL: shutting down, starting up, connection failures, a session that was idle for too long.
  ...["57P01", "57P02", "57P03", "57P05", "25P03", "08000", "08001", "08003", "08006"].map(
    (code) => [code, "away"] as const,
  ),
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"].map(
    (code) => [code, "away"] as const,
  ),
]);
/** The adapter's words for the same, where it gives no code. */
const troubleOfKind = new Map<string, Trouble>([
  ["TooManyConnections", "connections"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"].map((kind) => [kind, "away"] as const),
]);

/** What Prisma, its adapter and the driver say of a failure; the adapter's own cause is no Error. */
interface Failure {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

const wordsOfSilence = /^(Query read timeout|timeout expired)$/;
const wordsOfLoss =
  /terminated|timeout exceeded when trying to connect|Server has closed the connection|connection error and is not queryable|Client was closed/i;
const MAX_CAUSES = 5;

/** Whether something failed because of the database's state, which passes, and not because of what was asked. */
export function findTrouble(error: unknown): Trouble | null {
  return databaseState().connection ?? troubleOf(error);
}

/** What an error says of the database's state; null where it failed for another reason. */
export function troubleOf(error: unknown, causesLeft = MAX_CAUSES): Trouble | null {
  if (typeof error !== "object" || error === null || causesLeft === 0) return null;
  if ("command" in error) return null; // a mail server's: sockets fail everywhere with the same codes
  const { code, originalCode, kind, message, cause, meta }: Failure = error;
  // For a raw statement Prisma says only that it failed; what PostgreSQL said is in `meta`. It is the more exact one.
  const inner = troubleOf(cause, causesLeft - 1) ?? troubleOf(meta?.driverAdapterError, causesLeft - 1);
  return (
    inner ??
    troubleOfCode.get(String(originalCode)) ??
    troubleOfCode.get(String(code)) ??
    troubleOfKind.get(String(kind)) ??
    (typeof message === "string" ? troubleOfWords(message) : null)
  );
}

function troubleOfWords(message: string): Trouble | null {
  if (wordsOfSilence.test(message)) return "silent";
  return wordsOfLoss.test(message) ? "away" : null;
}
