import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { databaseAwayMessage } from "@/server/errors";
import { isSameOrigin, refuseForeignOrigin } from "@/server/http/check-origin";
import { holdToShape } from "@/server/http/read-body";
import { isDatabaseAway } from "@/server/is-database-away";
import { logger } from "@/server/logger";

/** A page asks for a handful of things at once; more in one request is somebody trying the limits. */
const maxBatchSize = 20;
/** What whoever is not signed in has to say is short. Reading megabytes takes a third of a second, and everyone waits. */
const maxBytesOfStrangers = 64 * 1024;
/** The database is looked for twice a second. */
const retryAfterSeconds = 2;

/** All procedures. Mutations need a POST of JSON from our own origin. */
export async function handleTrpc(request: Request): Promise<Response> {
  let req = request;
  if (request.method === "POST") {
    if (!isSameOrigin(request)) return refuseForeignOrigin();
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return Response.json({ error: { message: "Send JSON, with content-type application/json." } }, { status: 415 });
    }
    if (!isShort(request.headers) && !(await isSignedIn(request.headers))) {
      return Response.json({ error: { message: "Please sign in first." } }, { status: 401 });
    }
    const held = await holdToShape(request);
    if (held === null) {
      return Response.json(
        { error: { message: "This holds more, or deeper, than any call of ours." } },
        { status: 413 },
      );
    }
    req = held;
  }
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    maxBatchSize,
    createContext: () => openContext(request.headers),
    onError: ({ error, path }) => {
      // Inside procedures it was logged where it was translated; this is what failed before one was reached.
      if (error.code === "INTERNAL_SERVER_ERROR" && error.cause !== undefined) {
        logger().error({ err: error.cause, path }, "a request failed before its procedure");
      }
    },
  });
  response.headers.set("cache-control", "private, no-store");
  if (response.status === 503) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

/** Known before the body is read; one that does not say its length may have any. */
function isShort(headers: Headers): boolean {
  return Number(headers.get("content-length") ?? Number.NaN) <= maxBytesOfStrangers;
}

async function isSignedIn(headers: Headers): Promise<boolean> {
  return (await createContext(headers)).viewer !== null;
}

/** Who asks is read from the database: when that is away, the caller shall come back and not think that something broke. */
async function openContext(headers: Headers) {
  try {
    return await createContext(headers);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: databaseAwayMessage });
  }
}
