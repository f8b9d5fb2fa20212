import type { PaperDraft } from "@/domain/papers/paper-draft";

/** That a source listed a paper on a day. One paper may be listed on several days. */
export interface ListingDraft {
  /** "YYYY-MM-DD", the source's day in UTC. */
  day: string;
  /** Place within the day as the source has it, from 0; rejected items take none. */
  position: number;
  upvotes?: number;
  comments?: number;
  /** For people: a full name if the source has one, else a user name. */
  submittedBy?: string;
}

export interface TakenItem {
  ok: true;
  /** Place in the input, for people: "item 17", "line 123". Counted from 1. */
  where: string;
  paper: PaperDraft;
  listing: ListingDraft;
}

export interface RejectedItem {
  ok: false;
  where: string;
  /** A sentence for people. */
  reason: string;
}

/** What became of one item of the input. Nothing is dropped: an item is taken or rejected with a reason. */
export type ParsedItem = TakenItem | RejectedItem;

/** How many places of each day are taken. */
export type PlacesTaken = Map<string, number>;

/**
 * Gives out the places within each day, in the order of the calls, and counts them in `taken`. One for each run of a
 * source.
 */
export function countPlaces(taken: PlacesTaken = new Map()): (day: string) => number {
  return (day) => {
    const place = taken.get(day) ?? 0;
    taken.set(day, place + 1);
    return place;
  };
}
