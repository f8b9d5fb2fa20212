import type { inferRouterOutputs } from "@trpc/server";
import { reasonWords } from "@/domain/notifications/reasons";
import { isAsked, turnWords } from "@/domain/notifications/turn-words";
import { inBothZones } from "@/domain/time/both-zones";
import type { AppRouter } from "@/server/api/root";

type Told = inferRouterOutputs<AppRouter>["notifications"]["list"]["notifications"][number];

/** One notification as the inbox shows it. */
export interface InboxLine extends Pick<Told, "id" | "isRead" | "createdAt" | "titleHtml"> {
  happened: string;
  href: string;
  clubName: string;
  /** The comment's beginning, or when the turn is. */
  more: string | null;
}

export function inboxLine(told: Told, zones: { readerZone: string | null; now: string }): InboxLine {
  const { id, isRead, createdAt, titleHtml, club, turn, byName } = told;
  const clubPath = `/c/${club.slug}`;
  const paperPath = `${clubPath}/papers/${told.paperId}`;
  const line = { id, isRead, createdAt, titleHtml, clubName: club.name };
  if (turn === null) {
    return {
      ...line,
      happened: reasonWords[told.reason].happened(byName ?? "Someone who has left"),
      href: `${paperPath}#comment-${told.commentId}`,
      more: told.excerpt,
    };
  }
  const say = (instant: string) => inBothZones(instant, { ...zones, clubZone: club.timeZone }).own;
  const state = { ...turn, isPast: turn.startsAt <= zones.now };
  const mayAnswer = isAsked(state);
  const until = mayAnswer && turn.answerBy !== null ? ` Please answer until ${say(turn.answerBy)}.` : "";
  return {
    ...line,
    happened: turnWords({ ...state, byName }),
    // This week has the buttons for yes and no.
    href: mayAnswer ? clubPath : paperPath,
    more: `${say(turn.startsAt)}.${until}`,
  };
}
