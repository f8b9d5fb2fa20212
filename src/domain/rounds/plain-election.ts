import { z } from "zod";
import { DomainError } from "@/domain/domain-error";
import { isOfKind, kindOfBallot } from "./ballot";
import { papersOnBallot } from "./ballot-kinds";
import { exactNumber, explainIssue, findRepeated, nameSchema, plainBallotSchema } from "./ballot-schemas";
import { methods } from "./method";
import { MAX_BALLOTS, MAX_CANDIDATES } from "./round-file-limits";
import { isSeed, sha256Hex } from "./seed";
import { completions, type MethodId, methodIds, type TallyInput } from "./voting-method";

/** An election outside any club: anybody's, see `docs/plain-elections.md`. */
export const plainElectionSchema = z.object({
  name: z.string().exactOptional(),
  method: z.enum(methodIds),
  completion: z.enum(completions).exactOptional(),
  seats: z.int().min(1),
  candidates: z.array(nameSchema).max(MAX_CANDIDATES),
  ballots: z.array(plainBallotSchema).max(MAX_BALLOTS),
  seed: z
    .string()
    .regex(/^([0-9a-fA-F]{2}){1,64}$/, "must be hexadecimal digits, two for each of 1 to 64 bytes")
    .exactOptional(),
  history: z
    .strictObject({
      members: z.array(nameSchema).exactOptional(),
      burdens: z.record(nameSchema, exactNumber),
    })
    .exactOptional(),
});

export type PlainElection = { name?: string; method: MethodId; input: TallyInput };

/**
 * Reads a plain election. Fields that it does not know, such as notes, are passed over. Throws `invalid_input` with one
 * line that says what is wrong and where.
 */
export function readPlainElection(value: unknown): PlainElection {
  const read = plainElectionSchema.safeParse(value);
  if (!read.success) throw new DomainError("invalid_input", explainIssue(read.error));
  const { name, method, seats, candidates, ballots, completion, seed, history } = read.data;
  const problem = findContradiction(read.data);
  if (problem !== null) throw new DomainError("invalid_input", problem);
  const members = history?.members ?? Object.keys(history?.burdens ?? {});
  return {
    ...(name !== undefined && { name }),
    method,
    input: {
      nominations: candidates,
      ballots,
      seats,
      seed: seed === undefined ? null : normalSeed(seed),
      ...(completion !== undefined && { completion }),
      ...(history !== undefined && { history: { members, burdens: history.burdens } }),
    },
  };
}

/** The seed itself if it is as a round's; otherwise the SHA-256 of its digits in lower case, which is as long. */
function normalSeed(seed: string): string {
  const digits = seed.toLowerCase();
  return isSeed(digits) ? digits : sha256Hex(digits);
}

function findContradiction({ candidates, ballots, method, completion, history }: z.infer<typeof plainElectionSchema>) {
  const twice = findRepeated(candidates);
  if (twice !== undefined) return `candidates: “${twice}” is listed twice.`;
  if (completion !== undefined && method !== "equal-shares") return "completion: only equal-shares has one.";
  if (history !== undefined && method !== "fair-over-time") return "history: only fair-over-time has one.";
  const voters = ballots.flatMap(({ voter }) => (voter === undefined ? [] : [voter]));
  const double = findRepeated(voters);
  if (double !== undefined) return `ballots: “${double}” has two ballots.`;
  const known = new Set(candidates);
  const { ballotKind } = methods[method];
  for (const [at, ballot] of ballots.entries()) {
    const where = `ballots[${at}]`;
    if (kindOfBallot(ballot) !== ballotKind)
      return `${where}: ${method} does not count ballots with ${kindOfBallot(ballot)}.`;
    const stranger = papersOnBallot(ballot).find((name) => !known.has(name));
    if (stranger !== undefined) return `${where}: “${stranger}” is not a candidate.`;
    if (isOfKind(ballot, "ranking") && findRepeated(ballot.ranking.flat()) !== undefined)
      return `${where}: a candidate is ranked twice.`;
    if (ballot.voter !== undefined && (ballot.count ?? 1) > 1)
      return `${where}: a ballot with a voter cannot have a count.`;
  }
  return null;
}
