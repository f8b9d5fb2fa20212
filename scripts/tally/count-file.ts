import { DomainError } from "@/domain/domain-error";
import { BROKEN_COMMITMENT, checkRoundFile, keepsItsCommitment } from "@/domain/rounds/check-round-file";
import { completeElection, type ElectionDefaults } from "@/domain/rounds/collected-election";
import { methods } from "@/domain/rounds/method";
import { readPlainElection } from "@/domain/rounds/plain-election";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import { MAX_ELECTIONS } from "@/domain/rounds/round-file-limits";
import type { MethodId, TallyResult } from "@/domain/rounds/voting-method";

/** A counted vote, with what a person wants to read above it. */
export type Counted = {
  title: string | null;
  method: MethodId;
  seats: number;
  voters: number;
  result: TallyResult;
  /** What candidates are called, by id; themselves where they are names. */
  names: ReadonlyMap<string, string>;
  /** A round that Paperclub published, and that is as published. */
  isPublished: boolean;
  /** Whether a seed decides ties; otherwise the order of the candidates does. */
  isDrawn: boolean;
};

/** What is in the file: one vote, or as many as the array has. */
export function countFile(value: unknown, defaults: ElectionDefaults): Counted | Counted[] {
  if (!Array.isArray(value)) return countOne(value, defaults);
  if (value.length > MAX_ELECTIONS) throw new Error(`This file has more than ${MAX_ELECTIONS} elections.`);
  return value.map((election: unknown, index) => {
    try {
      return countOne(election, defaults);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new DomainError("invalid_input", `Number ${index + 1} of ${value.length}: ${error.message}`);
    }
  });
}

function countOne(value: unknown, defaults: ElectionDefaults): Counted {
  return isRoundFile(value) ? countRound(value) : countElection(completeElection(value, defaults));
}

const isRoundFile = (value: unknown) =>
  typeof value === "object" && value !== null && "format" in value && value.format === "paperclub-round";

/** Throws where the file is not right in every number. */
function countRound(value: unknown): Counted {
  const file = readRoundFile(value);
  const check = checkRoundFile(file);
  const name = `Round ${file.round} of ${file.club}`;
  if (check === null) {
    const promise = keepsItsCommitment(file) ? "Its seed is the one that was promised." : BROKEN_COMMITMENT;
    throw new DomainError(
      "invalid_input",
      `The ballots of ${name} are sealed, so it cannot be counted again. ${promise}`,
    );
  }
  if (check.mismatches.length > 0) {
    throw new DomainError("invalid_input", `${name} does not match. ${check.mismatches.join(" ")}`);
  }
  return {
    title: name,
    method: file.method,
    seats: file.seats,
    voters: file.ballots?.length ?? 0,
    result: check.recount,
    names: new Map(file.candidates.map(({ id, title }) => [id, title])),
    isPublished: true,
    isDrawn: true,
  };
}

function countElection(value: unknown): Counted {
  const { name, method, input } = readPlainElection(value);
  return {
    title: name ?? null,
    method,
    seats: input.seats,
    voters: input.ballots.reduce((sum, { count = 1 }) => sum + count, 0),
    result: methods[method].tally(input),
    names: new Map(input.nominations.map((candidate) => [candidate, candidate])),
    isPublished: false,
    isDrawn: input.seed !== null,
  };
}

/** The answer of `--json`. `tie` has all the papers that a draw decided between, in the order of the draws. */
export function toJson({ title, method, seats, result, isPublished }: Counted) {
  return {
    ...(title !== null && { name: title }),
    method,
    seats,
    ...(isPublished && { matches: true }),
    picks: result.picks,
    tie: [...new Set(result.ties.flatMap(({ papers }) => papers))],
    ties: result.ties,
    standings: result.standings,
    steps: result.steps,
    ...(result.burdens && { burdens: result.burdens }),
  };
}
