import type { EventKind, EventPayloads } from "@/server/events/event-kinds";
import type { Signal } from "@/server/events/publish-signal";

/** What happened. `eventId` rises within a club; a decimal number as text, since it outgrows JSON's. */
export type ClubEvent = { eventId: string } & (
  | { [K in EventKind]: { kind: K } & EventPayloads[K] }[EventKind]
  /** For this person only, or of this moment only: not recorded, not repeated, and without an id of its own. */
  | Signal["data"]
  /** More was missed than is worth replaying: ask for everything again. */
  | { kind: "reload" }
);
