"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { latinKey } from "@/components/ui/latin-key";
import { SHOW_KEYS_EVENT } from "./keys-button";
import { areKeysOn } from "./keys-preference";
import type { PlaceLink } from "./places";
import { focusSearch, isTyping, moveRow, openRow, pressKeyed } from "./shortcut-targets";

/** Fetched when somebody asks for the keys. */
const ShortcutDialog = lazy(async () => ({ default: (await import("./shortcut-dialog")).ShortcutDialog }));

/** How long `g` waits for its letter. */
const GO_WAIT_MS = 1_500;

/**
 * The keys of a page. A page adds to them without a script: `data-row` on rows (j, k, o; `data-row-link` on the link
 * that o opens), `data-key="n"` on a button, in a row or outside (`data-key-label` names it in the list), `data-search`
 * on a search field.
 */
export function KeyboardShortcuts({ places }: { places: readonly PlaceLink[] }) {
  const router = useRouter();
  // Null until they are asked for; afterwards the dialog stays, so that closing it gives the focus back.
  const [isHelpOpen, setHelpOpen] = useState<boolean | null>(null);

  useEffect(() => {
    let goUntil = 0;
    const showHelp = () => setHelpOpen(true);

    const act = (key: string, isAfterGo: boolean, now: number): boolean => {
      const place = isAfterGo ? places.find(({ goKey }) => goKey === key) : undefined;
      if (place) router.push(place.href);
      else if (key === "g" && places.length > 0) goUntil = now + GO_WAIT_MS;
      else if (key === "?") showHelp();
      else return pressPageKey(key);
      return true;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") || !areKeysOn()) return;
      const isAfterGo = event.timeStamp < goUntil;
      if (event.key !== "Shift") goUntil = 0;
      if (act(latinKey(event), isAfterGo, event.timeStamp)) event.preventDefault();
    };

    document.addEventListener("keydown", onKeyDown);
    window.addEventListener(SHOW_KEYS_EVENT, showHelp);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener(SHOW_KEYS_EVENT, showHelp);
    };
  }, [places, router]);

  if (isHelpOpen === null) return null;
  return (
    <Suspense>
      <ShortcutDialog open={isHelpOpen} onClose={() => setHelpOpen(false)} places={places} />
    </Suspense>
  );
}

function pressPageKey(key: string): boolean {
  switch (key) {
    case "j":
      return moveRow(1);
    case "k":
      return moveRow(-1);
    case "o":
      return openRow();
    case "/":
      return focusSearch();
    default:
      return pressKeyed(key);
  }
}
