"use client";

import { type MouseEvent, useId } from "react";
import type { FrameParts } from "./club-rail";
import { PlaceLinkItem } from "./place-link";
import { isOwnPlace, type PlaceLink, splitTabs } from "./places";
import { SignOutForm } from "./sign-out-form";

/** Replaces the rail on a narrow screen. "More" is a popover: the browser closes it on Escape and on a tap outside. */
export function ClubTabs({ personName, active, places, counts }: FrameParts) {
  const moreId = useId();
  const { tabs, more } = splitTabs(places);
  const isUnderMore = more.some(({ place }) => place === active);
  const isWaitingThere = more.some(({ place }) => Boolean(counts[place]));
  const item = ({ place, label, href }: PlaceLink) => (
    <PlaceLinkItem
      key={place}
      href={href}
      label={place === "account" ? `Account, ${personName}` : label}
      current={place === active}
      count={counts[place]}
    />
  );

  // The frame may outlive a navigation, and an open sheet would then cover the requested page.
  const closeOnChoice = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover?.();
  };

  return (
    <>
      <nav
        aria-label="Club, short"
        className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] rail:hidden"
      >
        {tabs.map(({ place, label, href }) => (
          <a key={place} href={href} aria-current={place === active ? "page" : undefined} className="tab">
            <span className="flex items-baseline gap-1">
              {label}
              {Boolean(counts[place]) && (
                <span className="text-xs font-medium text-ink-3 tabular-nums">{counts[place]}</span>
              )}
            </span>
          </a>
        ))}
        <button
          type="button"
          popoverTarget={moreId}
          aria-current={isUnderMore || undefined}
          aria-label={isWaitingThere ? "More, something waits there" : undefined}
          className="tab cursor-pointer"
        >
          <span className="relative">
            More
            {isWaitingThere && (
              <span aria-hidden="true" className="absolute -top-0.5 -right-2.5 size-[7px] rounded-full bg-accent" />
            )}
          </span>
        </button>
      </nav>
      <nav
        id={moreId}
        popover="auto"
        aria-label="More of the club"
        onClick={closeOnChoice}
        className="more-sheet fixed inset-x-0 top-auto bottom-[calc(3rem+env(safe-area-inset-bottom))] m-0 max-h-[calc(100dvh-3.5rem-env(safe-area-inset-bottom))] w-full max-w-none overflow-y-auto overscroll-contain border-y border-line bg-sheet px-3 py-2 text-ink shadow-pop rail:hidden"
      >
        {more.filter((link) => !isOwnPlace(link)).map(item)}
        {more.length > 0 && <hr className="mx-2.5 my-2 border-t border-line" />}
        {more.filter(isOwnPlace).map(item)}
        <SignOutForm />
      </nav>
    </>
  );
}
