import { InboxLink } from "./inbox-link";
import { KeysButton } from "./keys-button";
import { PlaceLinkItem } from "./place-link";
import type { ClubPlace, PlaceCounts, PlaceLink } from "./places";
import { SignOutForm } from "./sign-out-form";

type ClubRailProps = {
  clubId: string;
  clubName: string;
  subtitle: string | undefined;
  places: readonly PlaceLink[];
  active: ClubPlace | undefined;
  counts: PlaceCounts;
  personName: string;
};

export function ClubRail({ clubId, clubName, subtitle, places, active, counts, personName }: ClubRailProps) {
  const settings = places.find(({ place }) => place === "settings");
  return (
    <nav
      aria-label="Club"
      className="sticky top-0 hidden h-dvh flex-col gap-0.5 overflow-y-auto border-r border-line px-3.5 py-5 rail:flex"
    >
      <p className="mb-3.5 px-2.5 pt-1">
        <span className="line-clamp-3 font-serif text-[1.1875rem] leading-tight font-semibold">{clubName}</span>
        {subtitle && <span className="block text-[0.78125rem] text-ink-3">{subtitle}</span>}
      </p>
      {places
        .filter(({ place }) => place !== "settings")
        .map(({ place, label, href }) => (
          <PlaceLinkItem key={place} href={href} label={label} current={place === active} count={counts[place]} />
        ))}
      <hr className="mx-2.5 my-3 border-t border-line" />
      <InboxLink clubId={clubId} />
      <PlaceLinkItem href="/clubs" label="My clubs" />
      <div className="mt-auto grid gap-0.5 pt-3">
        {settings && (
          <PlaceLinkItem
            href={settings.href}
            label={settings.label}
            current={active === "settings"}
            count={counts.settings}
          />
        )}
        <PlaceLinkItem href="/account" label={personName} />
        <KeysButton className="place" />
        <SignOutForm />
      </div>
    </nav>
  );
}
