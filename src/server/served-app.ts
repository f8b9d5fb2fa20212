import type { IncomingMessage, ServerResponse } from "node:http";
import { processGlobal } from "@/server/process-global";

/**
 * All that the web server (scripts/runtime) knows of the app that it serves. The two are bundled separately and meet in one
 * global, whose other end is scripts/runtime/served-app.mjs.
 */
export interface ServedApp {
  /** Answers `/api/trpc/…`. The web server holds the body to its limit. */
  answerCall: (request: IncomingMessage, response: ServerResponse, body: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Answers `/api/clubs/[clubId]/events`. The stream goes on after the promise has ended. */
  answerStream: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** A sentence while nothing can be answered, as the listening connection knows it long before a query's time limit. */
  whyDatabaseIsDown: () => string | null;
  /** Whether an error is the database's trouble, which the log names once and not for every request. */
  isDatabaseTrouble: (error: unknown) => boolean;
  /** Whether the framework's answer to this request, named by its nonce, failed because the database is away. */
  failedWithoutDatabase: (nonce: string) => boolean;
  /** Called once the first request can come. */
  begin: () => Promise<void>;
  /** Called when no more connections are taken; requests under way are still answered. */
  announceStop: () => void;
  /** Called once the last request has gone. */
  stop: () => Promise<void>;
}

interface Slot {
  app: ServedApp | null;
  /** Of the web server, which waits for the app. */
  publish: ((app: ServedApp) => void) | null;
}

/** Makes the app known to the web server, whichever of the two comes first. */
export function publishApp(app: ServedApp): void {
  const slot = processGlobal("servedApp", (): Slot => ({ app: null, publish: null }));
  slot.app = app;
  slot.publish?.(app);
}
