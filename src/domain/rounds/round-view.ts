import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import type { BallotContent } from "./ballot";
import type { StatedStep } from "./round-file";
import { awaitsTally, isBeforeVoting, type RoundStatus } from "./round-rules";
import type { BallotsAfterClose } from "./vote-settings";
import type { Standing, Tie } from "./voting-method";

type Person = { id: string; name: string };

/** All there is to know of a round, as the server loads it. */
export type RoundFacts = {
  id: string;
  number: number;
  status: RoundStatus;
  method: string;
  seats: number;
  openedAt: InstantInput;
  /** Null where voting opened with the nominations. */
  votingOpensAt: InstantInput | null;
  closesAt: InstantInput;
  /** When it would have closed, if it was extended. */
  extendedFrom: InstantInput | null;
  closedAt: InstantInput | null;
  cancelReason: string | null;
  ballotsAfterClose: BallotsAfterClose;
  showsWhoVoted: boolean;
  seed: string;
  seedHash: string;
  /** In the order in which they were made. */
  nominations: readonly NominationFacts[];
  /** How many ballots there are. */
  voters: number;
  /** Whose they are, where that was loaded. */
  whoVoted: readonly Person[];
  /** The viewer's own ballot, and its receipt. */
  myBallot: BallotContent | null;
  receipt: string | null;
  /** Null until the round is closed. */
  result: RoundResult | null;
  /** Whose receipt each is, where that was loaded. */
  names: Readonly<Record<string, string>>;
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
  ties: readonly Tie[];
  steps: readonly StatedStep[];
  /** By receipt; only methods that remember have them. */
  burdens?: Readonly<Record<string, { before: string; after: string }>>;
};

type NominationView = Omit<NominationFacts, "createdAt"> & { createdAt: string };

/** `voter`: a name or a receipt, by the club's setting. Exact rationals. */
export type BurdenView = { voter: string; isMine: boolean; before: string; after: string };

type SharedView = {
  id: string;
  number: number;
  method: string;
  seats: number;
  openedAt: string;
  votingOpensAt: string | null;
  closesAt: string;
  extendedFrom: string | null;
  seedHash: string;
  ballotsAfterClose: BallotsAfterClose;
  nominations: NominationView[];
  voters: number;
  showsWhoVoted: boolean;
  /** By name; null where the club does not show it. */
  whoVoted: Person[] | null;
  myBallot: BallotContent | null;
  /** The viewer's own. */
  receipt: string | null;
};

/**
 * `nominating`: voting is still to open; `counting`: it is over, and the tally about to run. No field of it reveals how
 * anyone else voted.
 */
export type OpenRoundView = SharedView & { state: "nominating" | "open" | "counting" };
export type ClosedRoundView = SharedView & { state: "closed"; closedAt: string; seed: string } & {
  result: { picks: string[]; standings: Standing[]; ties: Tie[]; steps: StatedStep[]; burdens: BurdenView[] | null };
};
/** Called off: what was voted is never counted. */
export type CancelledRoundView = SharedView & { state: "cancelled"; closedAt: string; cancelReason: string | null };
export type RoundView = OpenRoundView | ClosedRoundView | CancelledRoundView;

type Secrecy = { status: RoundStatus; ballotsAfterClose: BallotsAfterClose };

/**
 * The one predicate of what a vote shows: counts, picks and seed once the round is closed, to everybody; before that to
 * nobody, organizers included, through no door. Pages, exports, calendars, mails and events all check this.
 */
export function showsResult(round: { status: RoundStatus }): boolean {
  return round.status === "closed";
}

/** Whether the club's people see others' ballots and burdens, under whatever name: then too only once it is closed. */
export function showsBallots(round: Secrecy): boolean {
  return showsResult(round) && round.ballotsAfterClose !== "sealed";
}

/** Whether a ballot is shown with its voter's name. No other answer has both, except for the viewer's own ballot. */
export function namesVoters(round: Secrecy): boolean {
  return showsResult(round) && round.ballotsAfterClose === "named";
}

/** Whether it is shown who voted, not what. A round that was called off no longer shows it. */
export function showsVoterNames(round: Secrecy & { showsWhoVoted: boolean }): boolean {
  return (round.showsWhoVoted && round.status !== "cancelled") || namesVoters(round);
}

/** How a voter is labelled: by name where the club says so and the user still exists, else by receipt. */
export function labelVoter(round: Secrecy, receipt: string, names: Readonly<Record<string, string>>): string {
  return namesVoters(round) && Object.hasOwn(names, receipt) ? (names[receipt] ?? receipt) : receipt;
}

/**
 * What a person of the club may see of a round. Built field by field, so that a fact added later is hidden until
 * somebody decides otherwise. While it is open the nominations are in the order in which they were made, and never in
 * an order that reveals the votes.
 */
export function viewRound(round: RoundFacts, now: InstantInput): RoundView {
  const shared: SharedView = {
    id: round.id,
    number: round.number,
    method: round.method,
    seats: round.seats,
    openedAt: iso(round.openedAt),
    votingOpensAt: isoOrNull(round.votingOpensAt),
    closesAt: iso(round.closesAt),
    extendedFrom: isoOrNull(round.extendedFrom),
    seedHash: round.seedHash,
    ballotsAfterClose: round.ballotsAfterClose,
    nominations: round.nominations.map(viewNomination),
    voters: round.voters,
    showsWhoVoted: round.showsWhoVoted,
    whoVoted: showsVoterNames(round) ? listPeople(round.whoVoted) : null,
    myBallot: round.myBallot,
    receipt: round.receipt,
  };
  if (round.status === "cancelled") {
    return { ...shared, state: "cancelled", closedAt: endOf(round), cancelReason: round.cancelReason };
  }
  if (!showsResult(round) || round.result === null || round.closedAt === null) {
    if (awaitsTally(round, now) || round.status === "closed") return { ...shared, state: "counting" };
    return { ...shared, state: isBeforeVoting(round, now) ? "nominating" : "open" };
  }
  const { picks, standings, ties, steps } = round.result;
  const result = { picks: [...picks], standings: [...standings], ties: [...ties], steps: [...steps] };
  return {
    ...shared,
    state: "closed",
    closedAt: iso(round.closedAt),
    seed: round.seed,
    result: { ...result, burdens: viewBurdens(round, round.result) },
  };
}

/** By label: receipts are random, so their order says nothing of who voted when. */
function viewBurdens(round: RoundFacts, { burdens }: RoundResult): BurdenView[] | null {
  if (burdens === undefined || !showsBallots(round)) return null;
  return Object.entries(burdens)
    .map(([receipt, { before, after }]) => ({
      voter: labelVoter(round, receipt, round.names),
      isMine: receipt === round.receipt,
      before,
      after,
    }))
    .sort((a, b) => (a.voter < b.voter ? -1 : 1));
}

/** In the order of names, and of ids where those are equal: never in the order of voting. */
function listPeople(people: readonly Person[]): Person[] {
  const byName = (a: Person, b: Person) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
  return people.map(({ id, name }) => ({ id, name })).sort(byName);
}

function viewNomination({ id, paperId, userId, reason, wouldPresent, createdAt }: NominationFacts): NominationView {
  return { id, paperId, userId, reason, wouldPresent, createdAt: iso(createdAt) };
}

const endOf = ({ closedAt, closesAt }: RoundFacts) => iso(closedAt ?? closesAt);
const iso = (instant: InstantInput) => isoInstant(epochMs(instant));
const isoOrNull = (instant: InstantInput | null) => (instant === null ? null : iso(instant));
