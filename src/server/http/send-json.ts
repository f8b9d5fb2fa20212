import type { ServerResponse } from "node:http";
import { type Trouble, troubleMessage } from "@/server/database-state";

/** The database is looked for twice a second. */
export const RETRY_AFTER_SECONDS = 2;

/** Answers without the framework. No cache may keep it: whoever is refused may be let in a minute later. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "private, no-store" });
  response.end(JSON.stringify(body));
}

export function sendTrouble(response: ServerResponse, trouble: Trouble): void {
  response.setHeader("retry-after", String(RETRY_AFTER_SECONDS));
  sendJson(response, 503, { error: { message: troubleMessage(trouble) } });
}
