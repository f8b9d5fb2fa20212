import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import type { DriveRequest } from "@tests/bench/drive";
import type { Rotation } from "@tests/bench/restarts/rotation";

const ANSWER_LIMIT_MS = 30_000;

export type Outcome = { status: number } | { error: string; wasReused: boolean };

/** A client that keeps one connection to each process, and uses it until the process closes it. It repeats nothing. */
export class KeepAliveClient {
  readonly #agents = new Map<string, Agent>();
  #turn = 0;

  constructor(readonly rotation: Rotation) {}

  send(what: DriveRequest): Promise<Outcome> {
    const origin = this.#next();
    const agent = this.#agents.get(origin) ?? new Agent({ keepAlive: true, maxSockets: 1 });
    this.#agents.set(origin, agent);
    return new Promise((resolve) => {
      const { path, method = "GET", headers = {}, body } = what;
      const options = { agent, method, headers: { ...headers, origin: nameOf(origin) } };
      const sent: ClientRequest = request(origin + path, options, (answer) => finish(answer, sent, resolve));
      sent.once("error", (error) => resolve({ error: codeOf(error), wasReused: sent.reusedSocket }));
      sent.setTimeout(ANSWER_LIMIT_MS, () => sent.destroy(new Error("no answer")));
      sent.end(body);
    });
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }

  /** In turn, those in the rotation and those to which a connection is still open. */
  #next(): string {
    const kept = [...this.#agents].filter(([, agent]) => Object.keys(agent.freeSockets).length > 0);
    const origins = [...new Set([...this.rotation.origins, ...kept.map(([origin]) => origin)])];
    this.#turn += 1;
    return origins[this.#turn % origins.length] ?? "";
  }
}

function finish(answer: IncomingMessage, sent: ClientRequest, resolve: (outcome: Outcome) => void): void {
  answer.once("end", () => resolve({ status: answer.statusCode ?? 0 }));
  answer.once("error", (error) => resolve({ error: codeOf(error), wasReused: sent.reusedSocket }));
  answer.resume();
}

const codeOf = (error: Error) => ("code" in error ? String(error.code) : error.message);

/** The servers are asked by address, and know themselves by name. */
const nameOf = (origin: string) => origin.replace("127.0.0.1", "localhost");
