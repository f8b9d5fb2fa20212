import type { FrameClub } from "./last-frame";
import { Wordmark } from "./wordmark";

/** Whose frame it is, above the page of a narrow screen: the club's name, or ours before there is a club. */
export function FrameName({ club }: { club: FrameClub | null }) {
  if (club === null) {
    return (
      <a href="/clubs" className="inline-flex hover:no-underline">
        <Wordmark />
      </a>
    );
  }
  return (
    <>
      <a href={`/c/${club.slug}`} className="min-w-0 truncate font-serif text-lg leading-tight font-semibold">
        {club.name}
      </a>
      <span className="type-meta shrink-0">{memberWords(club)}</span>
    </>
  );
}

export const memberWords = ({ memberCount }: FrameClub): string =>
  memberCount === 1 ? "1 member" : `${memberCount} members`;
