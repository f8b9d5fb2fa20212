import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { DomainError } from "@/domain/domain-error";
import { appRouter } from "@/server/api/root";
import { troubleMessage } from "@/server/database-state";
import { isSameOrigin, refuseForeignOrigin } from "@/server/http/check-origin";
import { checkShape } from "@/server/http/read-body";
import { RETRY_AFTER_SECONDS } from "@/server/http/send-json";
import { takeTurn } from "@/server/limits/work-in-progress";
import { logger } from "@/server/logger";
import { createContext } from "@/server/procedures/context";
import { reportTrouble } from "@/server/writing-check";

/** A page asks for a handful of things at once; more in one request is somebody trying the limits. */
const MAX_BATCH_SIZE = 20;
/** What whoever is not signed in has to say is short. Reading megabytes takes a third of a second, and everyone waits. */
const MAX_STRANGER_BYTES = 64 * 1024;
/** Beyond every call but a feed's: such ones are taken one after the other. */
const LARGE_FROM_BYTES = 512 * 1024;

/** All procedures. Mutations need a POST of JSON from our own origin. */
export async function handleTrpc(request: Request): Promise<Response> {
  if (request.method === "POST") {
    if (!isSameOrigin(request)) return refuseForeignOrigin();
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return Response.json({ error: { message: "Send JSON, with content-type application/json." } }, { status: 415 });
    }
    if (isLongerThan(MAX_STRANGER_BYTES, request.headers)) {
      const { viewer } = await createContext(request.headers);
      if (viewer === null) return Response.json({ error: { message: "Please sign in first." } }, { status: 401 });
      if (isLongerThan(LARGE_FROM_BYTES, request.headers)) return answerInTurn(request, viewer.id);
    }
    return answerPost(request);
  }
  return answer(request);
}

/** Nothing of the body is read, nor kept in memory, before its turn has come. */
async function answerInTurn(request: Request, userId: string): Promise<Response> {
  try {
    return await takeTurn("largeCall", userId, () => answerPost(request));
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const headers = { "retry-after": String(refusal.retryAfterSeconds ?? RETRY_AFTER_SECONDS) };
    return Response.json({ error: { message: refusal.message } }, { status: 429, headers });
  }
}

async function answerPost(request: Request): Promise<Response> {
  const checked = await checkShape(request);
  if (checked !== null) return answer(checked);
  return Response.json({ error: { message: "This request is too large or nested too deeply." } }, { status: 413 });
}

async function answer(req: Request): Promise<Response> {
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => openContext(req.headers),
    onError: ({ error, path }) => {
      // Inside procedures it was logged where it was translated; this is what failed before one was reached.
      if (error.code === "INTERNAL_SERVER_ERROR" && error.cause !== undefined) {
        logger().error({ err: error.cause, path }, "a request failed before its procedure");
      }
    },
  });
  response.headers.set("cache-control", "private, no-store");
  if (response.status === 503) response.headers.set("retry-after", String(RETRY_AFTER_SECONDS));
  return response;
}

/** Known before the body is read; one that does not say its length may have any. */
function isLongerThan(bytes: number, headers: Headers): boolean {
  return !(Number(headers.get("content-length") ?? Number.NaN) <= bytes);
}

/** The caller is read from the database: when that is away, they should come back and not think that something broke. */
async function openContext(headers: Headers) {
  try {
    return await createContext(headers);
  } catch (error) {
    const trouble = reportTrouble(error);
    if (trouble === null) throw error;
    throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: troubleMessage(trouble), cause: error });
  }
}
