import { memberWords } from "./frame-name";
import { KeysButton } from "./keys-button";
import type { FrameClub } from "./last-frame";
import { PlaceLinkItem } from "./place-link";
import { isOwnPlace, type Place, type PlaceCounts, type PlaceLink } from "./places";
import { SignOutForm } from "./sign-out-form";
import { Wordmark } from "./wordmark";

export type FrameParts = {
  club: FrameClub | null;
  personName: string;
  active: Place | undefined;
  places: readonly PlaceLink[];
  counts: PlaceCounts;
};

export function ClubRail({ club, personName, active, places, counts }: FrameParts) {
  const item = ({ place, label, href }: PlaceLink) => (
    <PlaceLinkItem key={place} href={href} label={label} current={place === active} count={counts[place]} />
  );
  const isBelow = ({ place }: PlaceLink) => place === "settings" || place === "account";
  const above = places.filter((link) => !isBelow(link));
  const below = places
    .filter(isBelow)
    .map((link) => (link.place === "account" ? { ...link, label: personName } : link));
  return (
    <nav
      aria-label="Club"
      className="sticky top-0 hidden h-dvh flex-col gap-0.5 overflow-y-auto border-r border-line px-3.5 py-5 rail:flex"
    >
      <p className="mb-3.5 px-2.5 pt-1">
        {club === null ? (
          <Wordmark />
        ) : (
          <>
            <span className="line-clamp-3 font-serif text-[1.1875rem] leading-tight font-semibold">{club.name}</span>
            <span className="block text-[0.78125rem] text-ink-3">{memberWords(club)}</span>
          </>
        )}
      </p>
      {club !== null && (
        <>
          {above.filter((link) => !isOwnPlace(link)).map(item)}
          <hr className="mx-2.5 my-3 border-t border-line" />
        </>
      )}
      {above.filter(isOwnPlace).map(item)}
      <div className="mt-auto grid gap-0.5 pt-3">
        {below.map(item)}
        <KeysButton className="place" />
        <SignOutForm />
      </div>
    </nav>
  );
}
