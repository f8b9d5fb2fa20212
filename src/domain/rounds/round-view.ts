import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { awaitsTally, type RoundStatus } from "./round-rules";
import type { Step } from "./voting-method";

type Standing = { paperId: string; count: number };
type Tie = { papers: string[]; seats: number };

/** All there is to know of a round, as the server loads it. */
export type RoundFacts = {
  id: string;
  number: number;
  status: RoundStatus;
  method: string;
  seats: number;
  openedAt: InstantInput;
  closesAt: InstantInput;
  closedAt: InstantInput | null;
  seed: string;
  seedHash: string;
  /** In the order in which they were made. */
  nominations: readonly NominationFacts[];
  /** How many ballots there are. */
  voters: number;
  /** The viewer's own ballot. */
  myBallot: readonly string[] | null;
  /** Null until the round is closed. */
  result: RoundResult | null;
};

export type NominationFacts = {
  id: string;
  paperId: string;
  userId: string;
  reason: string | null;
  wouldPresent: boolean;
  createdAt: InstantInput;
};

export type RoundResult = {
  picks: readonly string[];
  standings: readonly Standing[];
  tie: Tie | null;
  steps: readonly Step[];
};

type NominationView = Omit<NominationFacts, "createdAt"> & { createdAt: string };

type SharedView = {
  id: string;
  number: number;
  method: string;
  seats: number;
  openedAt: string;
  closesAt: string;
  seedHash: string;
  nominations: NominationView[];
  voters: number;
  myBallot: string[] | null;
};

/** `counting`: voting is over and the tally is about to run. No field of it tells how anyone else voted. */
export type OpenRoundView = SharedView & { state: "open" | "counting" };
export type ClosedRoundView = SharedView & { state: "closed"; closedAt: string; seed: string } & {
  result: { picks: string[]; standings: Standing[]; tie: Tie | null; steps: Step[] };
};
/** Called off: what was voted is never counted. */
export type CancelledRoundView = SharedView & { state: "cancelled" };
export type RoundView = OpenRoundView | ClosedRoundView | CancelledRoundView;

/**
 * The one predicate of what a vote shows: counts, picks and seed once the round is closed, to everybody; before that to
 * nobody, organizers included, through no door. Pages, exports, calendars, mails and events all ask this.
 */
export function showsResult(round: { status: RoundStatus }): boolean {
  return round.status === "closed";
}

/**
 * What a person of the club may see of a round. Built field by field, so that a fact added later is hidden until
 * somebody decides otherwise. While it is open the nominations stand in the order in which they were made, and never in
 * an order that tells how they stand.
 */
export function viewRound(round: RoundFacts, now: InstantInput): RoundView {
  const shared: SharedView = {
    id: round.id,
    number: round.number,
    method: round.method,
    seats: round.seats,
    openedAt: isoInstant(epochMs(round.openedAt)),
    closesAt: isoInstant(epochMs(round.closesAt)),
    seedHash: round.seedHash,
    nominations: round.nominations.map(viewNomination),
    voters: round.voters,
    myBallot: round.myBallot === null ? null : [...round.myBallot],
  };
  if (round.status === "cancelled") return { ...shared, state: "cancelled" };
  if (!showsResult(round) || round.result === null || round.closedAt === null) {
    return { ...shared, state: awaitsTally(round, now) || round.status === "closed" ? "counting" : "open" };
  }
  const { picks, standings, tie, steps } = round.result;
  return {
    ...shared,
    state: "closed",
    closedAt: isoInstant(epochMs(round.closedAt)),
    seed: round.seed,
    result: { picks: [...picks], standings: [...standings], tie, steps: [...steps] },
  };
}

function viewNomination({ id, paperId, userId, reason, wouldPresent, createdAt }: NominationFacts): NominationView {
  return { id, paperId, userId, reason, wouldPresent, createdAt: isoInstant(epochMs(createdAt)) };
}
