import type { BallotContent, BallotKind } from "./ballot";

/** The ways to vote. A club can choose every one but plain Phragmén, which is *fair over time* without a memory. */
export const methodIds = ["fair-over-time", "approval", "equal-shares", "star", "schulze", "phragmen"] as const;
export type MethodId = (typeof methodIds)[number];

/** The methods that a club can choose, the default first. */
export const clubMethodIds = ["fair-over-time", "approval", "equal-shares", "star", "schulze"] as const;
export type ClubMethodId = (typeof clubMethodIds)[number];
export const DEFAULT_METHOD: ClubMethodId = "fair-over-time";

export function isClubMethodId(text: string): text is ClubMethodId {
  return clubMethodIds.some((id) => id === text);
}

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
 * A paper's figure when the method decided on it: an exact number, "7" or "13/4". A pick's is of its own turn, any other
 * paper's of the last turn, which decided against it. Null where it has none: a paper that nobody approves burdens nobody.
 */
export type Standing = {
  paperId: string;
  figure: string | null;
  /** Where ballots are approvals and the figure is something else. */
  approvals?: number;
};

/** A paper's figure at one turn of the count, by which the turn was decided. */
export type TurnFigure = Standing & {
  /** How many of its supporters would pay for it. */
  payers?: number;
};

/**
 * A draw that decided who was picked: `papers` were tied and are in the order of the draw; the first `seats` of them
 * were picked, the first one in `position`. With the stage "runoff" they were not picked but came into the runoff for
 * that position (STAR).
 */
export type Tie = { papers: string[]; seats: number; position: number; stage?: "runoff" };

/** One pick: one sentence why, which names no other paper, and the numbers that the method decided it by, exact. */
export type Step = {
  position: number;
  paperId: string;
  why: string;
  /**
   * Every paper still in the running at this turn, the pick too, best first; equal ones in the order of the draw. In a
   * count of more than `MAX_FIGURES` the turns before the last keep the pick and the best of the others.
   */
  figures: TurnFigure[];
} & StepNumbers;

export type StepNumbers = {
  /** Voters who approved the paper, and voters in all. */
  approvals?: number;
  voters?: number;
  /** Phragmén: the burden up to which the approvers were filled to pay for the pick together. */
  level?: string;
  /** How many of its approvers paid for the pick; who is above the level pays nothing. */
  payers?: number;
  /** Equal shares: the most that any supporter paid. */
  price?: string;
  /** Equal shares: whether budgets paid for the pick, or which completion gave it the seat. */
  phase?: "shares" | Completion;
  /** Equal shares, made larger: the number of picks for which the shares would be enough. */
  size?: number;
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

/** A piece of a sentence: words, or a paper whose title belongs there. */
export type Words = string | { paperId: string };

/** Bars that show why a turn was decided as it was, from the figures of its step. */
export type Picture = {
  /** What the bars measure. */
  title: string;
  /** How to read them, in a sentence. */
  legend: string;
  bars: PictureBar[];
};

export type PictureBar = {
  /** Whose bar it is: a paper's, or what the words say. */
  of: { paperId: string } | { words: string };
  /** Exact; null where there is nothing to draw, and `none` says why. */
  figure: string | null;
  none?: string;
  /** The part of the figure that was there before the turn, exact. */
  before?: string;
  /** Beside the title: "5 approvals". */
  note?: string;
};

/** A number of a step under its name, for tables. */
export type NamedNumber = { name: string; value: string | { exact: string } | { paperId: string } };

/** What people read of a method. */
export type MethodFacts = {
  name: string;
  /** One sentence for the people who vote. */
  rule: string;
  /** How it decides, in two or three plain sentences for someone who has never heard of it. */
  explanation: readonly string[];
  /** When a club would choose it. */
  fits: string;
  ballotKind: BallotKind;
  /** What the figure of a standing is. */
  figureName: string;
  /** The greatest figure a paper could have reached; null where less is better. */
  mostOf: ((vote: { voters: number; papers: number }) => number) | null;
};

/** How a method describes its steps to people. Reads nothing but the step. */
export type MethodWords = {
  /** Which paper came next and by how much; nothing where a draw decided or none came close. */
  comesNext(step: Step): Words[];
  /** What the papers had in common among which a draw decided: "had the same number of approvals". */
  tied(step: StepNumbers): string;
  /** One picture, or two where a turn has two stages. */
  pictures(step: Step): Picture[];
  numbers(step: Step): NamedNumber[];
};

/**
 * A way to vote. Pure: the same ballots and seed give the same result, anywhere and at any time. A new one is its own
 * file, its id above and its row in `method.ts`.
 */
export type VotingMethod = MethodFacts &
  MethodWords & {
    id: MethodId;
    /** Throws a RangeError for a malformed seed, fewer seats than one, or a ballot of another kind. */
    tally(input: TallyInput): TallyResult;
  };
