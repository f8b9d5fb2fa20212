import { inBothZones } from "@/domain/time/both-zones";

export type InstantWords = (instant: string) => string;

/** "Tuesday 11 November, 20:45 (16:00 CET for the club)": by the reader's clock, with the club's where it differs. */
export function instantWords(zones: Parameters<typeof inBothZones>[1]): InstantWords {
  return (instant) => {
    const { own, club } = inBothZones(instant, zones);
    return club === null ? own : `${own} (${club} for the club)`;
  };
}
