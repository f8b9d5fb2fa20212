"use client";

import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { ClubRail } from "./club-rail";
import { ClubTabs } from "./club-tabs";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { type ClubPlace, listPlaces, type PlaceCounts } from "./places";

export type ClubFrameProps = {
  club: { id: string; name: string; slug: string };
  /** One line under the club's name: "Round 31, 9 members". */
  subtitle?: string | undefined;
  /** Where the page belongs. Left out on pages that belong to no place, such as a paper's. */
  active?: ClubPlace | undefined;
  counts?: PlaceCounts | undefined;
  personName: string;
  isOrganizer: boolean;
  children: ReactNode;
};

/**
 * A quiet rail, the page; on a narrow screen the club's name above and its places as tabs below. A client component,
 * although little of it acts: so each answer carries its few facts instead of all its elements once more as data, and
 * the server walks them once.
 */
export function ClubFrame({ club, subtitle, active, counts = {}, personName, isOrganizer, children }: ClubFrameProps) {
  const places = listPlaces(club.slug, isOrganizer);
  return (
    <div className="min-h-dvh rail:grid rail:grid-cols-[208px_minmax(0,1fr)]">
      <SkipLink />
      <ClubRail
        clubId={club.id}
        clubName={club.name}
        subtitle={subtitle}
        places={places}
        active={active}
        counts={counts}
        personName={personName}
      />
      <header className="no-print flex items-baseline gap-2.5 border-b border-line px-4 py-2.5 rail:hidden">
        <a href={`/c/${club.slug}`} className="min-w-0 truncate font-serif text-lg leading-tight font-semibold">
          {club.name}
        </a>
        {subtitle && <span className="type-meta shrink-0">{subtitle}</span>}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="min-w-0 max-w-page px-4 pt-[18px] pb-24 rail:px-11 rail:pt-[34px] rail:pb-20"
      >
        {children}
      </main>
      <ClubTabs clubId={club.id} places={places} active={active} counts={counts} personName={personName} />
      <KeyboardShortcuts places={places} />
    </div>
  );
}
