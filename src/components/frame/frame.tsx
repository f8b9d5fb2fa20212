"use client";

import { type ReactNode, useEffect } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { ClubRail } from "./club-rail";
import { ClubTabs } from "./club-tabs";
import { FrameName } from "./frame-name";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { keepLastFrame, type LastFrame } from "./last-frame";
import { listFramePlaces, type Place, type PlaceCounts } from "./places";
import { countsOf, useWaiting } from "./use-waiting";

export type FrameProps = LastFrame & {
  /** Where the page belongs. Left out on pages that belong to no place, such as a paper's. */
  active?: Place | undefined;
  counts?: PlaceCounts | undefined;
  children: ReactNode;
};

/**
 * A quiet rail, the page; on a narrow screen the club's name above and its places as tabs below. Around every page of
 * whoever is signed in: on pages of no club with the club that they came from. A client component, although little of
 * it acts: so each answer carries its few facts instead of all its elements once more as data, and the server walks
 * them once.
 */
export function Frame({ club, personName, active, counts, children }: FrameProps) {
  const waiting = useWaiting(club?.id);
  useEffect(() => keepLastFrame({ club, personName }));
  const parts = {
    club,
    personName,
    active,
    places: listFramePlaces(club),
    counts: { ...countsOf(waiting, club?.id), ...counts },
  };
  return (
    <div className="min-h-dvh rail:grid rail:grid-cols-[208px_minmax(0,1fr)]">
      <SkipLink />
      <ClubRail {...parts} />
      <header className="no-print flex items-baseline gap-2.5 border-b border-line px-4 py-2.5 rail:hidden">
        <FrameName club={club} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="min-w-0 max-w-page px-4 pt-[18px] pb-24 rail:px-11 rail:pt-[34px] rail:pb-20"
      >
        {children}
      </main>
      <ClubTabs {...parts} />
      <KeyboardShortcuts places={parts.places} />
    </div>
  );
}
