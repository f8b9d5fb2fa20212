"use client";

import { type MouseEvent, useId } from "react";
import { InboxLink } from "./inbox-link";
import { PlaceLinkItem } from "./place-link";
import { type ClubPlace, type PlaceCounts, type PlaceLink, tabPlaces } from "./places";
import { SignOutForm } from "./sign-out-form";

type ClubTabsProps = {
  clubId: string;
  places: readonly PlaceLink[];
  active: ClubPlace | undefined;
  counts: PlaceCounts;
  personName: string;
};

/** Replaces the rail on a narrow screen. "More" is a popover: the browser closes it on Escape and on a tap outside. */
export function ClubTabs({ clubId, places, active, counts, personName }: ClubTabsProps) {
  const moreId = useId();
  const tabs = places.filter(({ place }) => tabPlaces.includes(place));
  const rest = places.filter(({ place }) => !tabPlaces.includes(place));
  const isUnderMore = rest.some(({ place }) => place === active);

  // The frame may outlive a navigation, and an open sheet would then cover the requested page.
  const closeOnChoice = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover?.();
  };

  return (
    <>
      <nav
        aria-label="Club, short"
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] rail:hidden"
      >
        {tabs.map(({ place, label, href }) => (
          <a key={place} href={href} aria-current={place === active ? "page" : undefined} className="tab">
            <span className="flex items-baseline gap-1">
              {label}
              {typeof counts[place] === "number" && counts[place] > 0 && (
                <span className="text-xs font-medium text-ink-3 tabular-nums">{counts[place]}</span>
              )}
            </span>
          </a>
        ))}
        <button
          type="button"
          popoverTarget={moreId}
          aria-current={isUnderMore || undefined}
          className="tab cursor-pointer"
        >
          More
        </button>
      </nav>
      <nav
        id={moreId}
        popover="auto"
        aria-label="More of the club"
        onClick={closeOnChoice}
        className="fixed inset-x-0 top-auto bottom-[calc(3rem+env(safe-area-inset-bottom))] m-0 w-full max-w-none border-y border-line bg-sheet px-3 py-2 text-ink shadow-pop rail:hidden"
      >
        {rest.map(({ place, label, href }) => (
          <PlaceLinkItem key={place} href={href} label={label} current={place === active} count={counts[place]} />
        ))}
        <hr className="mx-2.5 my-2 border-t border-line" />
        <InboxLink clubId={clubId} />
        <PlaceLinkItem href="/clubs" label="My clubs" />
        <PlaceLinkItem href="/account" label={`Account, ${personName}`} />
        <SignOutForm />
      </nav>
    </>
  );
}
