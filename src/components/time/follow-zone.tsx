"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { showToast } from "@/components/ui/toast-store";
import { asksForZone, followZone } from "@/domain/time/zone-drift";
import { zoneCity } from "@/domain/time/zone-names";
import { mutateSmall } from "@/trpc/small-client";
import { readBrowserZone } from "./browser-zone";
import { keepZoneCookie } from "./keep-zone-cookie";
import { readZoneDrift, writeZoneDrift } from "./zone-drift-store";

type FollowZoneProps = {
  isSignedIn: boolean;
  /** The person's; null: none is stored yet. */
  storedZone: string | null;
};

/**
 * Stores the browser's zone with the person at the first page after their first sign-in, and asks when the two have
 * differed for days. Until it is stored, the server learns it from a cookie. Changes nothing on the page.
 */
export function FollowZone({ isSignedIn, storedZone }: FollowZoneProps) {
  const router = useRouter();
  useEffect(() => {
    const browserZone = readBrowserZone();
    if (storedZone === null) {
      keepZoneCookie(browserZone);
      if (isSignedIn) void mutateSmall("account.learnTimeZone", { timeZone: browserZone });
      return;
    }
    const now = new Date().toISOString();
    const drift = followZone(readZoneDrift(), { browserZone, storedZone, now });
    const asks = asksForZone(drift, now);
    writeZoneDrift(asks ? { ...drift, isAsked: true } : drift);
    if (asks) askForZone(browserZone, () => router.refresh());
  }, [isSignedIn, storedZone, router]);
  return null;
}

function askForZone(zone: string, onChanged: () => void): void {
  const city = zoneCity(zone);
  const change = async () => {
    if ((await mutateSmall("account.setTimeZone", { timeZone: zone })) === null) {
      showToast("Your time zone was not changed. Try again in your account.", { kind: "error" });
    } else onChanged();
  };
  const action = { label: `Use ${city} time`, onAct: () => void change() };
  showToast(`You seem to be in ${city}. Show times in ${city} time?`, { action });
}
