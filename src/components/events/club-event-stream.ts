import type { ClubEvent } from "./club-event";
import { countFollower, publishInboxNews } from "./inbox-news";
import { publishClubEvent } from "./on-club-event";
import { openStream } from "./open-stream";
import { canShare, shareStream } from "./share-stream";
import type { StreamMessage } from "./shared-events";

/** Follows a club's stream until the returned function is called. */
export function followClubEvents(
  clubId: string,
  afterId: string | undefined,
  onEvent: (event: ClubEvent) => void,
): () => void {
  let lastId = afterId;
  let close: (() => void) | null = null;

  const receive = ({ id, data }: StreamMessage) => {
    if (id !== "") lastId = id; // our own copy, for when we begin anew
    const event = JSON.parse(data) as ClubEvent | { kind: "hello" };
    publishInboxNews(event);
    if (event.kind === "hello") return;
    const clubEvent = Object.assign(event, { eventId: id });
    publishClubEvent(clubEvent);
    onEvent(clubEvent);
  };
  const open = () => {
    close = canShare()
      ? shareStream(clubId, lastId, receive, () => onEvent({ kind: "reload", eventId: lastId ?? "0" }))
      : openStream(clubId, () => lastId, receive);
  };
  const leave = () => {
    close?.();
    close = null;
  };
  // A page in the back-forward cache must not hold a connection; when it is shown again, it goes on where it was.
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted && close === null) open();
  };

  open();
  countFollower(1);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", onShow);
  return () => {
    countFollower(-1);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", onShow);
    leave();
  };
}
