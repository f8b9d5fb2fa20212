import { type Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findFreePort } from "@tests/servers/app-server";
import { answerStream } from "@/server/http/answer-stream";
import { type ServedApp } from "@/server/served-app";

interface Behind {
  framework: () => Promise<void>;
  app: Pick<ServedApp, "answerStream" | "whyDatabaseIsDown">;
}
interface WebServerModule {
  createWebServer: (settings: object, getBehind: () => Behind) => { server: Server; listen: () => Promise<void> };
}

let origin: Promise<string> | undefined;

/** The real web server with streams of events alone behind it, in this process, for as long as the test file runs. */
export function serveEvents(): Promise<string> {
  origin ??= start();
  return origin;
}

async function start(): Promise<string> {
  const file = path.resolve(import.meta.dirname, "../../scripts/runtime/http/web-server.mjs");
  const { createWebServer } = (await import(pathToFileURL(file).href)) as WebServerModule;
  const port = await findFreePort();
  const publicUrl = `http://localhost:${port}`;
  const settings = { port, host: "localhost", publicUrl, trustedProxies: 0, isDevelopment: false };
  const framework = () => Promise.reject(new Error("Only streams are served here."));
  const web = createWebServer(settings, () => ({ framework, app: { answerStream, whyDatabaseIsDown: () => null } }));
  await web.listen();
  web.server.unref();
  return publicUrl;
}
