import { followClubEvents } from "./club-event-stream";

/** Follows the club for what it tells the inbox alone: see `tellInbox`. The browser's other pages share the stream. */
export function followForInbox(clubId: string): () => void {
  return followClubEvents(clubId, undefined, () => undefined);
}
