import type { ServerResponse } from "node:http";
import { areAllowed, type StreamAccess } from "@/server/auth/stream-access";
import { databaseState } from "@/server/database-state";
import { getDb } from "@/server/db";
import { EventStream } from "@/server/events/event-stream";
import { getListener } from "@/server/events/listener";
import { isMeantFor, type Signal } from "@/server/events/publish-signal";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/** Proxies close connections that say nothing; half a minute is below all common limits. */
const HEARTBEAT_MS = 25_000;
/** A person's on one process. A browser has one for each club that is open in it; more are somebody trying the limits. */
export const STREAMS_PER_PERSON = 40;
/** Not a comment, which a page would not receive: it uses this to check whether its connection is dead. */
const HEARTBEAT = 'data: {"kind":"here"}\n\n';

/** All streams that are open on this process. Each closes when its session or its membership ends. */
export class OpenStreams {
  readonly #streams = new Set<EventStream>();
  readonly #toCheck = new Set<EventStream>();
  #checking: Promise<void> | null = null;
  #heartbeat: ReturnType<typeof setInterval> | undefined;

  constructor() {
    getListener().follow((message) => {
      if (message.kind === "signal") this.#pass(message.signal);
      else if (message.kind === "access") void this.#check(this.#of(message.userId));
      // While this process received nothing, any session or membership may have ended.
      else if (message.kind === "reconnected") void this.#check(this.#streams);
    });
  }

  get size(): number {
    return this.#streams.size;
  }

  async open(answer: ServerResponse, access: StreamAccess, lastId: bigint | null): Promise<void> {
    const stream = new EventStream(answer, access);
    answer.once("close", () => this.#forget(stream));
    const [oldest, ...others] = this.#of(access.userId);
    if (others.length >= STREAMS_PER_PERSON - 1) oldest?.close();
    this.#streams.add(stream);
    this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    try {
      await stream.begin(lastId);
      // The session may have ended between the check and the moment from which on we are notified.
      await this.#check([stream]);
    } catch (error) {
      stream.close(); // it comes back with its last id
      logger().warn({ err: error }, "an event stream could not be opened");
    }
  }

  #forget(stream: EventStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  /** Sessions also expire by the clock, which notifies nobody. */
  #beat(): void {
    for (const stream of this.#streams) stream.send(HEARTBEAT);
    if (databaseState().connection === null) void this.#check(this.#streams);
  }

  #pass(signal: Signal): void {
    let text: string | undefined;
    for (const stream of this.#streams) {
      if (isMeantFor(signal, stream.access)) stream.send((text ??= `data: ${JSON.stringify(signal.data)}\n\n`));
    }
  }

  #of(userId: string): EventStream[] {
    return [...this.#streams].filter(({ access }) => access.userId === userId);
  }

  /** Closes those that are open without a right. Those of many at once are asked about in one statement. */
  #check(streams: Iterable<EventStream>): Promise<void> {
    for (const stream of streams) this.#toCheck.add(stream);
    if (this.#checking === null && this.#toCheck.size > 0) this.#checking = this.#checkAll();
    return this.#checking ?? Promise.resolve();
  }

  async #checkAll(): Promise<void> {
    while (this.#toCheck.size > 0) {
      const streams = [...this.#toCheck];
      this.#toCheck.clear();
      const accesses = streams.map(({ access }) => access);
      const allowed = await areAllowed(getDb(), accesses).catch(() => []); // who cannot be asked about comes back
      for (const [index, stream] of streams.entries()) if (allowed[index] !== true) stream.close();
    }
    this.#checking = null; // in the turn of the last look: of two notifications at once, neither finds this busy in vain
  }
}

export function getOpenStreams(): OpenStreams {
  return processGlobal("openStreams", () => new OpenStreams());
}
