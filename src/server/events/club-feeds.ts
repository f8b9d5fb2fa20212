import { setTimeout as sleep } from "node:timers/promises";
import { getDb, type RootDb } from "@/server/db";
import { type EventMessage, eventMessage } from "@/server/events/event-message";
import { getLastEventId, listEventsAfter } from "@/server/events/events.queries";
import { getListener } from "@/server/events/listener";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

/** How long to wait before events that could not be read are asked for again. */
const RETRY_MS = 1_000;

type Receive = (messages: readonly EventMessage[]) => void;

/**
 * New events of one club, read and put into words once for all of this process's open streams. `last` is the newest id sent;
 * a notification while a read is under way makes it read once more.
 */
class ClubFeed {
  readonly receivers = new Set<Receive>();
  #last: Promise<bigint>;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly db: RootDb,
    private readonly clubId: string,
  ) {
    this.#last = getLastEventId(db, clubId);
  }

  /**
   * Adds a receiver, at once so that the feed is not taken for unused, and gives the id from which on it receives
   * everything.
   */
  async join(receive: Receive): Promise<bigint> {
    this.receivers.add(receive);
    return this.#last;
  }

  wake(): void {
    this.#again = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const events = await listEventsAfter(this.db, { clubId: this.clubId, afterId: await this.#last });
        const newest = events.at(-1);
        if (newest === undefined) continue;
        this.#last = Promise.resolve(BigInt(newest.id));
        this.#again = true; // there may be more than one read gives
        const messages = events.map(eventMessage);
        for (const receive of this.receivers) receive(messages);
      } catch (error) {
        logger().warn({ err: error }, "could not read new events");
        await sleep(RETRY_MS, undefined, { ref: false });
        this.#again = this.receivers.size > 0; // nobody else would say that there is something to read
      }
    }
  }
}

/** All clubs that somebody on this process is watching. */
export class ClubFeeds {
  readonly #feeds = new Map<string, ClubFeed>();

  constructor(private readonly db: RootDb) {
    getListener().follow((message) => {
      if (message.kind === "event") this.#feeds.get(message.clubId)?.wake();
      if (message.kind === "reconnected") for (const feed of this.#feeds.values()) feed.wake();
    });
  }

  /**
   * Hands every event of the club after the returned id to `receive`, in order, each once. Whoever wants older ones
   * reads them up to that id from the table.
   */
  async join(clubId: string, receive: Receive): Promise<{ from: bigint; leave: () => void }> {
    let feed = this.#feeds.get(clubId);
    if (feed === undefined) {
      feed = new ClubFeed(this.db, clubId);
      this.#feeds.set(clubId, feed);
    }
    const joined = feed;
    const leave = () => {
      joined.receivers.delete(receive);
      if (joined.receivers.size === 0 && this.#feeds.get(clubId) === joined) this.#feeds.delete(clubId);
    };
    try {
      return { from: await joined.join(receive), leave };
    } catch (error) {
      leave(); // a feed that could not begin is not kept: the next to come tries anew
      throw error;
    }
  }
}

export function getClubFeeds(): ClubFeeds {
  return processGlobal("clubFeeds", () => new ClubFeeds(getDb()));
}
