import type { BallotContent, BallotKind } from "./ballot";

/** The ways to vote. A club can choose every one but plain Phragmén, which is *fair over time* without a memory. */
export const methodIds = ["fair-over-time", "approval", "equal-shares", "star", "schulze", "phragmen"] as const;
export type MethodId = (typeof methodIds)[number];

/** How seats are filled that the Method of Equal Shares leaves empty. */
export const completions = ["phragmen", "approval", "increment"] as const;
export type Completion = (typeof completions)[number];

/**
 * A ballot with its voter. `voter` is a key that distinguishes voters (a user id inside the server, a receipt or a
 * name in a published file) and says nothing else: results depend neither on its value nor on any order.
 */
export type CastBallot = BallotContent & {
  voter?: string;
  /** How many voters cast exactly this, when they are given in bulk and have no keys; 1 if left out. */
  count?: number;
};

/** What earlier rounds left behind for *fair over time*. */
export type History = {
  /** Keys of all who could have voted when the round closed, whether they did or not. */
  members: readonly string[];
  /** Exact burdens, "n" or "n/d", of those who had one. Of others than members they are dropped. */
  burdens: Readonly<Record<string, string>>;
};

/** What a method is given. Each member's ballot once; the order of ballots and of nominations never matters. */
export type TallyInput = {
  /** Paper ids that are nominated at the close; withdrawn ones are no longer among them. */
  nominations: readonly string[];
  ballots: readonly CastBallot[];
  /** How many papers to pick. */
  seats: number;
  /**
   * What decides ties, see `seed.ts`. Null where nothing is drawn: then of equal papers the one nominated first goes
   * first.
   */
  seed: string | null;
  /** For equal shares; "phragmen" if left out. */
  completion?: Completion;
  /** For fair over time; without it the round is the first one, and its voters are its members. */
  history?: History;
};

/**
 * A paper's figure at the end: an exact number, "7" or "13/4", of what the method's `figureName` says. Null where it
 * has none: a paper that nobody approves burdens nobody.
 */
export type Standing = {
  paperId: string;
  figure: string | null;
  /** Where ballots are approvals and the figure is something else. */
  approvals?: number;
};

/**
 * A draw that decided who was picked: `papers` were tied and are in the order of the draw; the first `seats` of them
 * were picked, the first one in `position`. With the stage "runoff" they were not picked but came into the runoff for
 * that position (STAR).
 */
export type Tie = { papers: string[]; seats: number; position: number; stage?: "runoff" };

/**
 * One pick and the words for it, which name no other paper; with the method's numbers, exact, for tables and charts.
 */
export type Step = { position: number; paperId: string; why: string } & StepNumbers;

export type StepNumbers = {
  /** Voters who approved the paper, and voters in all. */
  approvals?: number;
  voters?: number;
  /** Phragmén: the burden up to which the approvers were filled to pay for the pick together. */
  level?: string;
  /** How many of its approvers paid for the pick; who is above the level pays nothing. */
  payers?: number;
  /**
   * Phragmén: of the papers that were not picked at this turn the one that asked for least; null where none was wanted.
   */
  next?: { paperId: string; level: string; approvals: number } | null;
  /** Equal shares: the most that any supporter paid. */
  price?: string;
  /** Equal shares: whether budgets paid for the pick, or which completion gave it the seat. */
  phase?: "shares" | Completion;
  /** STAR: the other paper of the runoff, the points of both, and how many preferred this one, the other, neither. */
  rival?: string | null;
  points?: number;
  rivalPoints?: number;
  preferred?: number;
  rivalPreferred?: number;
  noPreference?: number;
  /** Schulze: the papers still in the running that this one beats along the strongest paths. */
  beats?: number;
};

/** What every method gives: plain values that are stored with the round and recounted from its ballots. */
export type TallyResult = {
  /** In order; as many as there are seats, fewer only where fewer papers are nominated. */
  picks: string[];
  /** All nominations, best first; equal ones in the order of the draw. */
  standings: Standing[];
  /** Empty where no draw decided anything. */
  ties: Tie[];
  steps: Step[];
  /** Fair over time: every member's burden around this round, exact, by voter key. */
  burdens?: Record<string, { before: string; after: string }>;
};

/** What people read of a method. */
export type MethodFacts = {
  name: string;
  /** One sentence for the people who vote. */
  rule: string;
  ballotKind: BallotKind;
  /** What the figure of a standing is. */
  figureName: string;
};

/** A way to vote. Pure: the same ballots and seed give the same result, anywhere and at any time. */
export type VotingMethod = MethodFacts & {
  id: MethodId;
  /** Throws a RangeError for a malformed seed, fewer seats than one, or a ballot of another kind. */
  tally(input: TallyInput): TallyResult;
};
