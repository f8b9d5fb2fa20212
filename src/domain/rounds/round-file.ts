import type { BallotContent } from "./ballot";
import { rulesOf } from "./ballot-kinds";
import type { BallotsAfterClose } from "./vote-settings";
import type { Completion, History, MethodId, Step, TallyResult } from "./voting-method";

/** A ballot as it is published: under its voter's receipt or name, which no other ballot of the file has. */
export type FileBallot = BallotContent & { voter: string };

/** A result as it was stated at the close: in files of version 1 without the figures of its steps. */
export type StatedResult = Omit<TallyResult, "steps"> & { steps: StatedStep[] };
export type StatedStep = Omit<Step, "figures"> & Partial<Pick<Step, "figures">>;

/** Version 1 stated the standings as they were after the last pick, and no figures of the turns. */
export const fileVersions = [1, 2] as const;
export type FileVersion = (typeof fileVersions)[number];
export const CURRENT_VERSION = 2 satisfies FileVersion;

/** All that it takes to count a closed round again, see `docs/round-file.md`. */
export type RoundFile = {
  format: "paperclub-round";
  version: FileVersion;
  /** The club's name, and the round's number in it. */
  club: string;
  round: number;
  method: MethodId;
  completion?: Completion;
  seats: number;
  /** ISO instants in UTC. */
  openedAt: string;
  closesAt: string;
  closedAt: string;
  seed: string;
  /** SHA-256 of the seed, as it was published when the round opened. */
  seedHash: string;
  /** The papers that were nominated at the close, by id. */
  candidates: { id: string; title: string }[];
  /** What the club shows of ballots after the close. */
  secrecy: BallotsAfterClose;
  /** In the order of their voters; null where they are sealed. */
  ballots: FileBallot[] | null;
  /**
   * Fair over time: everybody who could vote, and the burdens they came with. Null for other methods and where sealed.
   */
  history: History | null;
  result: StatedResult;
};

export type RoundFileFacts = Omit<RoundFile, "format" | "ballots" | "history"> & {
  ballots: readonly FileBallot[];
  history: History | null;
};

/**
 * The file of a closed round. Everything in it is in an order of its own, so that it reveals nothing of the order in
 * which votes came in. Sealed, it withholds ballots, history and burdens, whatever it is given.
 */
export function buildRoundFile({ result, ballots, history, completion, ...facts }: RoundFileFacts): RoundFile {
  const isSealed = facts.secrecy === "sealed";
  const { burdens, ...open } = result;
  return {
    format: "paperclub-round",
    version: facts.version,
    club: facts.club,
    round: facts.round,
    method: facts.method,
    ...(completion !== undefined && { completion }),
    seats: facts.seats,
    openedAt: facts.openedAt,
    closesAt: facts.closesAt,
    closedAt: facts.closedAt,
    seed: facts.seed,
    seedHash: facts.seedHash,
    candidates: sortBy(facts.candidates, ({ id }) => id).map(({ id, title }) => ({ id, title })),
    secrecy: facts.secrecy,
    ballots: isSealed ? null : sortBy(ballots, ({ voter }) => voter).map(publishBallot),
    history: isSealed || history === null ? null : publishHistory(history),
    result: isSealed || burdens === undefined ? open : { ...open, burdens: sortKeys(burdens) },
  };
}

/** Field by field: nothing that a ballot has beside its voter and its content gets out. */
const publishBallot = (ballot: FileBallot): FileBallot => ({
  voter: ballot.voter,
  ...rulesOf(ballot).inOrder(ballot),
});

function publishHistory({ members, burdens }: History): History {
  return { members: sortBy(members, (voter) => voter), burdens: sortKeys(burdens) };
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(sortBy(Object.entries(record), ([key]) => key));
}

/** By code units: the same order on every machine, whatever its language. */
function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
