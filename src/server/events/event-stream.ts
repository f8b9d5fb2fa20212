import type { ServerResponse } from "node:http";
import type { StreamAccess } from "@/server/auth/stream-access";
import { getDb } from "@/server/db";
import { getClubFeeds } from "@/server/events/club-feeds";
import { type EventMessage, eventMessage } from "@/server/events/event-message";
import { areSomeRetired, getLastEventId, listEventsAfter, REPLAY_LIMIT } from "@/server/events/events.queries";

/** A reader that takes nothing while so much waits has gone away; it will come back with its last id. */
const MAX_WAITING_BYTES = 256_000;
/** How long a reader may take for the last of a stream that ends. One that takes nothing would hold it for good. */
const LINGER_MS = 5_000;
/** After a restart everybody comes back, and not all in the same instant. */
const RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 1_000;

/** One open stream of a club's events to one browser: events once and in order, signals as they come. */
export class EventStream {
  #sentUpTo = 0n;
  /** Live events wait here until what was missed has been sent, so that order holds. */
  #early: EventMessage[] | null = [];
  #leave = () => {};
  #isOpen = true;

  constructor(
    private readonly answer: ServerResponse,
    readonly access: StreamAccess,
  ) {
    answer.once("close", () => this.close());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Greets, sends what came after `lastId`, and goes on with what comes. A client too far behind must reload, and so must
   * one that received what no longer exists: an older database was restored, and its numbers begin anew.
   */
  async begin(lastId: bigint | null): Promise<void> {
    const { clubId } = this.access;
    const { from, leave } = await getClubFeeds().join(clubId, (messages) => this.#receive(messages));
    this.#leave = leave;
    if (!this.#isOpen) return leave(); // the reader left meanwhile
    const isUnknown = lastId !== null && (await this.#isUnknown(lastId, from));
    this.#sentUpTo = lastId === null || isUnknown ? from : lastId;
    const retry = RETRY_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
    this.send(`retry: ${retry}\nid: ${this.#sentUpTo}\ndata: {"kind":"hello"}\n\n`);
    if (isUnknown) this.#sayReload(from);
    else if (lastId !== null && lastId < from) {
      const missed = await listEventsAfter(getDb(), { clubId, afterId: lastId });
      // Asked after the reading: what was retired in between is known of.
      const hasGap = missed.length > REPLAY_LIMIT || (await areSomeRetired(getDb(), { clubId, afterId: lastId }));
      if (hasGap) this.#sayReload(from);
      else this.#sendNew(missed.map(eventMessage));
    }
    const early = this.#early ?? [];
    this.#early = null;
    this.#sendNew(early);
  }

  /** Another process may know of newer events than this one has received; the database has all of them. */
  async #isUnknown(lastId: bigint, receivedUpTo: bigint): Promise<boolean> {
    return lastId > receivedUpTo && lastId > (await getLastEventId(getDb(), this.access.clubId));
  }

  #sayReload(from: bigint): void {
    this.#sentUpTo = from;
    this.send(`id: ${from}\ndata: {"kind":"reload"}\n\n`);
  }

  send(text: string | Uint8Array): void {
    if (!this.#isOpen) return;
    if (this.answer.writableLength > MAX_WAITING_BYTES) this.answer.destroy();
    else this.answer.write(text);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#leave();
    if (this.answer.destroyed) return;
    this.answer.end();
    const giveUp = setTimeout(() => this.answer.destroy(), LINGER_MS).unref();
    this.answer.once("close", () => clearTimeout(giveUp));
  }

  #receive(messages: readonly EventMessage[]): void {
    if (this.#early === null) this.#sendNew(messages);
    else this.#early.push(...messages);
  }

  #sendNew(messages: readonly EventMessage[]): void {
    for (const { id, bytes } of messages) {
      if (id <= this.#sentUpTo) continue;
      this.#sentUpTo = id;
      this.send(bytes);
    }
  }
}
