import { type DraftStore, openDraftStore } from "@/components/drafts/draft-store";
import type { BallotContent } from "@/domain/rounds/ballot";

/** A ballot that the server has not confirmed. */
export type BallotDraft = {
  /** Null: the ballot is to be taken back. */
  ballot: BallotContent | null;
  /** When the ballot that it changes was saved; null: there was none. Shows whether that one has been changed since. */
  basedOn: string | null;
};

/** One draft a person and round, until it is saved. */
export function openBallotDraft({ viewerId, roundId }: { viewerId: string; roundId: string }): DraftStore<BallotDraft> {
  return openDraftStore({ kind: "ballot", viewerId, name: roundId, isDraft });
}

function isDraft(value: unknown): value is BallotDraft {
  if (!isRecord(value)) return false;
  const { ballot, basedOn } = value;
  return (basedOn === null || typeof basedOn === "string") && (ballot === null || isBallot(ballot));
}

/** Its shape, not its papers: those are looked at against the round. */
function isBallot(value: unknown): value is BallotContent {
  if (!isRecord(value)) return false;
  const { approved, scores, ranking } = value;
  if (approved !== undefined) return isTexts(approved);
  if (ranking !== undefined) return Array.isArray(ranking) && ranking.every(isTexts);
  return isRecord(scores) && Object.values(scores).every((score) => typeof score === "number");
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
