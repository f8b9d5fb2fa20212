import pg from "pg";
import { env } from "@/env";
import { changeDatabaseState } from "@/server/change-database-state";
import { endConnections, openSocket } from "@/server/database-sockets";
import { databaseState } from "@/server/database-state";
import { KEEP_ALIVE_MS } from "@/server/db";
import { watchHeartbeat } from "@/server/events/heartbeat";
import type { Signal } from "@/server/events/publish-signal";
import { troubleOf } from "@/server/find-trouble";
import { processGlobal } from "@/server/process-global";

/** How long to wait between two tries to get the database back. */
const RETRY_MS = 500;
const CONNECT_LIMIT_MS = 3_000;

type ListenerMessage =
  | { kind: "event"; clubId: string; id: bigint }
  | { kind: "access"; userId: string }
  | { kind: "signal"; signal: Signal }
  | { kind: "reconnected" };

/**
 * The one connection of this process that listens. It comes back by itself after a loss, and then says `reconnected`,
 * since notifications of the time between are gone: whoever follows reads from the table again.
 */
export class Listener {
  readonly #followers = new Set<(message: ListenerMessage) => void>();
  #client: pg.Client | null = null;
  #isStopped = false;

  start(): void {
    void this.#connect();
  }

  follow(follower: (message: ListenerMessage) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    if (this.#isStopped) return;
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: "paperclub listener",
      stream: openSocket,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    let isLost = false;
    let endHeartbeat = () => {};
    const lose = (trouble: "away" | "silent" | "connections") => {
      if (isLost || this.#isStopped) return;
      isLost = true;
      endHeartbeat();
      // What it began with stays until it is over: how the tries in between fail is no news.
      changeDatabaseState({ connection: databaseState().connection ?? trouble, writing: null });
      client.removeAllListeners("notification");
      if (trouble === "silent") endConnections();
      void client.end().catch(() => undefined);
      setTimeout(() => void this.#connect(), RETRY_MS).unref();
    };
    client.on("error", () => lose("away"));
    client.on("end", () => lose("away"));
    client.on("notification", ({ channel, payload = "" }) => this.#publish(parse(channel, payload)));
    const giveUp = setTimeout(() => lose("silent"), CONNECT_LIMIT_MS).unref();
    try {
      await client.connect();
      await client.query("LISTEN paperclub_events; LISTEN paperclub_access; LISTEN paperclub_signals");
    } catch (error) {
      lose(troubleOf(error) === "connections" ? "connections" : "away");
      return;
    } finally {
      clearTimeout(giveUp);
    }
    if (isLost) return;
    endHeartbeat = watchHeartbeat(client, () => lose("silent"));
    this.#client = client;
    changeDatabaseState({ connection: null });
    // The first time too: a stream may have begun before, and nobody listened to what came since.
    this.#publish({ kind: "reconnected" });
  }

  #publish(message: ListenerMessage | null): void {
    if (message === null) return;
    for (const follower of this.#followers) follower(message);
  }
}

function parse(channel: string, payload: string): ListenerMessage | null {
  if (channel === "paperclub_access") return { kind: "access", userId: payload };
  if (channel === "paperclub_signals") return { kind: "signal", signal: JSON.parse(payload) as Signal };
  const [clubId, id] = payload.split(":");
  return clubId === undefined || id === undefined ? null : { kind: "event", clubId, id: BigInt(id) };
}

export function getListener(): Listener {
  return processGlobal("listener", () => {
    const listener = new Listener();
    listener.start();
    return listener;
  });
}
