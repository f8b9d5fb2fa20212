import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { isSameOrigin, refuseForeignOrigin } from "@/server/http/check-origin";
import { logger } from "@/server/logger";

/** A page asks for a handful of things at once; more in one request is somebody trying the limits. */
const maxBatchSize = 20;

/** All procedures. Mutations need a POST of JSON from our own origin. */
export async function handleTrpc(request: Request): Promise<Response> {
  if (request.method === "POST") {
    if (!isSameOrigin(request)) return refuseForeignOrigin();
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return Response.json({ error: { message: "Send JSON, with content-type application/json." } }, { status: 415 });
    }
  }
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize,
    createContext: ({ req }) => createContext(req.headers),
    onError: ({ error, path }) => {
      // Inside procedures it was logged where it was translated; this is what failed before one was reached.
      if (error.code === "INTERNAL_SERVER_ERROR" && error.cause !== undefined) {
        logger().error({ err: error.cause, path }, "a request failed before its procedure");
      }
    },
  });
  response.headers.set("cache-control", "private, no-store");
  return response;
}
