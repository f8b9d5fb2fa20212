import type { ServerResponse } from "node:http";
import { processGlobal } from "@/server/process-global";

type Take = (answer: ServerResponse) => void;

/**
 * Answers with the headers alone and leaves the open answer to `take`, past the framework (the web server's side of it is
 * scripts/runtime/http/hand-over.mjs). The nonce is the web server's own for each request: nobody can name another's.
 */
export function handOver(request: Request, headers: Record<string, string>, take: Take): Response {
  const nonce = request.headers.get("x-nonce");
  if (nonce === null) throw new Error("a request that did not come through our web server");
  processGlobal("answerTakers", () => new Map<string, Take>()).set(nonce, take);
  return new Response(null, { headers });
}
