import type { ReactNode } from "react";
import { Time } from "@/components/time/time";
import type { Zones } from "@/domain/time/write-instant";

export type InstantWords = (instant: string) => ReactNode;

/** An instant within a sentence about a round. */
export function instantWords(zones: Zones): InstantWords {
  return function InstantInWords(instant) {
    return <Time instant={instant} zones={zones} />;
  };
}
