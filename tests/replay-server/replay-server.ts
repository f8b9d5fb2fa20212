import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerDailyPapers, type ReplayItem } from "@tests/replay-server/daily-papers";
import { type Fault, playFault } from "@tests/replay-server/faults";

export interface ReplayServerOptions {
  /** Items of the Daily Papers API, of any days. */
  items: readonly ReplayItem[];
  /** Played one a request, in order; then every request gets its plain answer. More can be pushed while it runs. */
  faults?: Fault[];
  /** Later days answer 400. "YYYY-MM-DD"; as good as never by default. */
  today?: string;
  /** 0: any free port. */
  port?: number;
}

export interface ReplayServer {
  /** `http://127.0.0.1:PORT`, the base address for the client. */
  url: string;
  /** Path and query of every request, in order. */
  requests: string[];
  /** Plays these on the next requests. */
  fail(...faults: Fault[]): void;
  close(): Promise<void>;
}

const PATH = "/api/daily_papers";

/** A real HTTP server that answers like the Daily Papers API from recorded items, and fails as it is set to. */
export async function startReplayServer(options: ReplayServerOptions): Promise<ReplayServer> {
  const script = [...(options.faults ?? [])];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    answer(request, response, options, script.shift() ?? { kind: "none" }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    fail: (...faults) => void script.push(...faults),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { items, today = "9999-12-31" }: ReplayServerOptions,
  fault: Fault,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  if (request.method !== "GET" || url.pathname !== PATH) {
    response.writeHead(404).end();
    return;
  }
  const { status, body, next } = answerDailyPapers(items, url.searchParams, today);
  if (fault.kind !== "none") return playFault(fault, body, request, response);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    ...(next !== undefined && { link: `<${url.origin}${PATH}?${next}>; rel="next"` }),
  });
  response.end(body);
}
