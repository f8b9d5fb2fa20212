import { z } from "zod";
import { DomainError } from "@/domain/domain-error";
import { type BallotKind, kindOfBallot } from "./ballot";
import { papersOnBallot } from "./ballot-kinds";
import { exactNumber, explainIssue, findRepeated, nameSchema, publishedBallotSchema } from "./ballot-schemas";
import { methods } from "./method";
import { type FileBallot, fileVersions, type RoundFile } from "./round-file";
import { MAX_CANDIDATES, MAX_NAME_LENGTH } from "./round-file-limits";
import { ballotsAfterCloseOptions } from "./vote-settings";
import { completions, type History, methodIds } from "./voting-method";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits in lower case");
const instant = z.iso.datetime();
const count = z.int().min(0);

const standingSchema = z.strictObject({
  paperId: nameSchema,
  figure: exactNumber.nullable(),
  approvals: count.exactOptional(),
});

const stepSchema = z.looseObject({
  position: z.int().min(1),
  paperId: nameSchema,
  why: z.string(),
  figures: z
    .array(z.strictObject({ ...standingSchema.shape, payers: count.exactOptional() }))
    .exactOptional()
    .describe("Of the papers still in the running, when the pick was decided. Version 1 has none."),
});

const resultSchema = z.strictObject({
  picks: z.array(nameSchema),
  standings: z.array(standingSchema),
  ties: z.array(
    z.strictObject({
      papers: z.array(nameSchema),
      seats: z.int().min(1),
      position: z.int().min(1),
      stage: z.literal("runoff").exactOptional(),
    }),
  ),
  steps: z.array(stepSchema),
  burdens: z.record(nameSchema, z.strictObject({ before: exactNumber, after: exactNumber })).exactOptional(),
});

/**
 * The shape of a round's file, from which `docs/round-file.schema.json` is made. What it cannot say, `readRoundFile`
 * checks: that names agree and ballots fit the method.
 */
const roundFileSchema = z
  .strictObject({
    format: z.literal("paperclub-round"),
    version: z.literal(fileVersions),
    club: z.string().max(MAX_NAME_LENGTH).describe("The club's name."),
    round: z.int().min(1).describe("The round's number in its club."),
    method: z.enum(methodIds),
    completion: z
      .enum(completions)
      .exactOptional()
      .describe("Equal shares: how seats are filled that shares leave empty; phragmen if left out."),
    seats: z.int().min(1).describe("How many papers were to be picked."),
    openedAt: instant,
    closesAt: instant.describe("When voting was to end."),
    closedAt: instant.describe("When the votes were counted."),
    seed: hash.describe("What decided ties; told at the close."),
    seedHash: hash.describe("SHA-256 of the seed's 64 digits as text; published at the opening."),
    candidates: z
      .array(z.strictObject({ id: nameSchema, title: z.string() }))
      .max(MAX_CANDIDATES)
      .describe("The papers that were nominated at the close."),
    secrecy: z.enum(ballotsAfterCloseOptions).describe("What the club shows of ballots after the close."),
    ballots: z
      .array(publishedBallotSchema)
      .nullable()
      .describe("Each under its voter's receipt or name; null where they are sealed."),
    history: z
      .strictObject({
        members: z.array(nameSchema).describe("Everybody who could have voted."),
        burdens: z.record(nameSchema, exactNumber).describe("What those carried who had voted before."),
      })
      .nullable()
      .describe("Fair over time, not sealed: what the round began with."),
    result: resultSchema,
  })
  .describe("A closed round of a Paperclub club, with all that it takes to count it again.");

/** The same as a JSON Schema, for those who read files without this program. */
export function describeRoundFile(): object {
  return { title: "Paperclub round", ...z.toJSONSchema(roundFileSchema) };
}

/**
 * A published round, checked to be whole. That its result is right is another question, see `checkRoundFile`. Throws
 * `invalid_input` with one line that says what is wrong and where.
 */
export function readRoundFile(value: unknown): RoundFile {
  const read = roundFileSchema.safeParse(value);
  const problem = read.success ? findContradiction(read.data) : explainIssue(read.error);
  if (read.success && problem === null) return read.data;
  throw new DomainError("invalid_input", `This is not a complete round file. ${problem}`);
}

function findContradiction({
  version,
  candidates,
  method,
  secrecy,
  ballots,
  history,
  result,
}: RoundFile): string | null {
  const ids = candidates.map(({ id }) => id);
  const twice = findRepeated(ids);
  if (twice !== undefined) return `The candidate ${twice} is in it twice.`;
  if (version > 1 && result.steps.some(({ figures }) => figures === undefined)) {
    return "The figures of a step are missing.";
  }
  if (secrecy === "sealed") {
    return ballots === null && history === null ? null : "It says that the ballots are sealed, but it contains them.";
  }
  if (ballots === null) return "The ballots are missing.";
  return (
    findContradictionOfBallots(ballots, new Set(ids), methods[method].ballotKind) ??
    (method === "fair-over-time" ? findContradictionOfHistory(ballots, history) : null)
  );
}

function findContradictionOfBallots(
  ballots: readonly FileBallot[],
  candidates: ReadonlySet<string>,
  kind: BallotKind,
): string | null {
  const twice = findRepeated(ballots.map(({ voter }) => voter));
  if (twice !== undefined) return `${twice} has two ballots.`;
  for (const ballot of ballots) {
    if (kindOfBallot(ballot) !== kind)
      return `The ballot of ${ballot.voter} is not of the kind that the method counts.`;
    const stranger = papersOnBallot(ballot).find((paperId) => !candidates.has(paperId));
    if (stranger !== undefined) return `The ballot of ${ballot.voter} names ${stranger}, which is not a candidate.`;
  }
  return null;
}

function findContradictionOfHistory(ballots: readonly FileBallot[], history: History | null): string | null {
  if (history === null) return "The history is missing. Fair over time cannot be counted without it.";
  const members = new Set(history.members);
  const voters = [...ballots.map(({ voter }) => voter), ...Object.keys(history.burdens)];
  const outsider = voters.find((voter) => !members.has(voter));
  return outsider === undefined ? null : `${outsider} is not among the members.`;
}
