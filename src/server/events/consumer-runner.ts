import type { RootDb } from "@/server/db";
import { consumeEvents, type EventConsumer, listClubsBehind } from "@/server/events/consume-events";
import { getListener } from "@/server/events/listener";
import { logger } from "@/server/logger";

/** Should a notification be lost, or the process that was at it die, events are found by looking for them so often. */
const CHECK_INTERVAL_MS = 15_000;
/** Another process is at it: how long until the next look whether it left something. */
const BUSY_MS = 500;
/** The database is away, or something is broken: how long until the next try. */
const FAILED_MS = 3_000;

/** Runs the consumers in this process: woken by each event of the log, and by a look at it now and then. */
export class ConsumerRunner {
  /** By consumer and club: events wait to be handled, or are being handled. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #unfollow: () => void;
  readonly #looking: ReturnType<typeof setInterval>;
  #isStopped = false;

  constructor(
    private readonly db: RootDb,
    private readonly consumers: readonly EventConsumer[],
  ) {
    this.#unfollow = getListener().follow((message) => {
      if (message.kind === "event")
        for (const consumer of consumers) this.#wake(consumer, message.clubId, consumer.gatherMs);
      if (message.kind === "reconnected") void this.#look();
    });
    this.#looking = setInterval(() => void this.#look(), CHECK_INTERVAL_MS).unref();
    void this.#look();
  }

  /** Handles nothing new; comes back when what is under way is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unfollow();
    clearInterval(this.#looking);
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  async #look(): Promise<void> {
    for (const consumer of this.consumers) {
      const clubIds = await listClubsBehind(this.db, consumer.name).catch(() => []); // the next look finds them
      for (const clubId of clubIds) this.#wake(consumer, clubId, consumer.gatherMs);
    }
  }

  #wake(consumer: EventConsumer, clubId: string, delayMs: number): void {
    const key = `${consumer.name}:${clubId}`;
    if (this.#isStopped || this.#waiting.has(key)) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(key); // what comes from here on wakes it again
      const before = this.#running.get(key) ?? Promise.resolve();
      const run = before.then(() => this.#consume(consumer, clubId));
      this.#running.set(key, run);
      void run.finally(() => this.#running.get(key) === run && this.#running.delete(key));
    }, delayMs);
    this.#waiting.set(key, timer);
  }

  async #consume(consumer: EventConsumer, clubId: string): Promise<void> {
    try {
      const outcome = await consumeEvents(this.db, consumer, clubId);
      if (outcome === "more") this.#wake(consumer, clubId, 0);
      if (outcome === "busy") this.#wake(consumer, clubId, BUSY_MS);
    } catch (error) {
      logger().warn({ err: error, consumer: consumer.name }, "events could not be handled; trying again");
      this.#wake(consumer, clubId, FAILED_MS);
    }
  }
}
