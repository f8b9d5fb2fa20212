import type { BallotContent } from "@/domain/rounds/ballot";

/** Papers that a ballot says the same of, and what it says: "approved", "5 points", "1st". */
export type BallotLine = { mark: string; paperIds: string[] };

/** What a ballot says of one paper: that it approves it, its points, its place from 1. */
export type OwnMark = { approved: true } | { points: number } | { place: number };

/** All that the rest needs of a kind of ballot. Pure; every ballot given is of the kind. */
export interface BallotKindRules<Content extends BallotContent = BallotContent> {
  /** The papers that a ballot names, each once, in its order. */
  listPapers(ballot: Content): string[];
  /** The papers that it speaks for: approved, given a point or more, ranked. */
  countNamed(ballot: Content): number;
  /** What is stored: papers, each once, and a mark for each; see `BallotMarks`. */
  toMarks(ballot: Content): (readonly [paperId: string, mark: number])[];
  /** The mark of a paper that was stored without one. */
  unmarked: number;
  /** The ballot that was stored. */
  fromMarks(marks: readonly (readonly [paperId: string, mark: number])[]): Content;
  /** Null for a paper that it does not name. */
  markOf(ballot: Content, paperId: string): OwnMark | null;
  /** Whether its voter wanted the paper, see `wanted`. */
  wants(ballot: Content, paperId: string): boolean;
  /** As people read it, best first; papers of a line in the order of `nominated`, others left out. */
  toLines(ballot: Content, nominated: readonly string[]): BallotLine[];
  /** Points by paper, by which it is read as another kind: 0 to 5. */
  toPoints(ballot: Content): Map<string, number>;
  fromPoints(points: ReadonlyMap<string, number>): Content;
  /** The same for all ballots that say the same, whatever order equals are in. */
  inOrder(ballot: Content): Content;
  /** Under other names for the papers, as a text that is the same for ballots that count the same. */
  describe(ballot: Content, nameOf: (paperId: string) => string): string;
  /** Without papers that are not, or no longer, nominated. */
  keepNominated(ballot: Content, nominated: ReadonlySet<string>): Content;
  /**
   * Of two ballots that were both made from `base` the one that contains both changes; null where they contradict each
   * other.
   */
  merge(base: Content, mine: Content, theirs: Content): Content | null;
  words: {
    /** Of `papers` that are nominated: "approving 2 of 7", "none ranked". */
    ofBallot(ballot: Content, papers: number): string;
    /** To the voter: "you approved 2 of them". */
    toVoter(ballot: Content): string;
    /** To the voter of one paper: "you gave 4"; null: nothing. */
    ofPaper(ballot: Content, paperId: string): string | null;
    /** A ballot without lines. */
    blank: string;
  };
}

/** "none", "one", "3 of them". */
export function howMany(count: number): string {
  if (count === 0) return "none";
  return count === 1 ? "one" : `${count} of them`;
}

/** "all scored", "none ranked", "2 of 7 scored". */
export function partOf(count: number, all: number, done: string): string {
  if (count === all) return `all ${done}`;
  return count === 0 ? `none ${done}` : `${count} of ${all} ${done}`;
}

/** The same text for the same items in whatever order, each counted once. */
export function describeTier<Item>(items: readonly Item[], nameOf: (item: Item) => string): string {
  return JSON.stringify([...new Set(items.map(nameOf))].sort());
}
