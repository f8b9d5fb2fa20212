import { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findFreePort } from "@tests/servers/app-server";
import { handleEvents } from "@/server/http/handle-events";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
interface WebServerModule {
  createWebServer: (settings: object, getHandler: () => Handler) => { server: Server; listen: () => Promise<void> };
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
  const web = createWebServer(settings, () => async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const clubId = /^\/api\/clubs\/([^/]+)\/events/.exec(request.url ?? "")?.[1] ?? "";
    const answer = await handleEvents(new Request(publicUrl + (request.url ?? ""), { headers }), clubId);
    response.statusCode = answer.status; // and on as the framework does it
    answer.headers.forEach((value, name) => response.setHeader(name, value));
    response.end(await answer.text());
  });
  await web.listen();
  web.server.unref();
  return publicUrl;
}
