import type { BallotContent } from "@/domain/rounds/ballot";

/** A ballot that the server has not confirmed. */
export type BallotDraft = {
  /** Null: the ballot is to be taken back. */
  ballot: BallotContent | null;
  /** When the ballot that it changes was saved; null: there was none. Shows whether that one has been changed since. */
  basedOn: string | null;
};

export interface DraftStore {
  read: () => BallotDraft | null;
  /** False where this browser keeps nothing: storage is forbidden or full. */
  write: (draft: BallotDraft) => boolean;
  drop: () => void;
}

/** One draft a person and round, in this browser, until it is saved. The next person at this browser does not find it. */
export function openDraftStore({ viewerId, roundId }: { viewerId: string; roundId: string }): DraftStore {
  const key = `paperclub:ballot:${viewerId}:${roundId}`;
  /** What this window wrote last: a draft that another window has put in its place is that one's to drop. */
  let written: string | undefined;
  return {
    read() {
      try {
        const draft: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        return isDraft(draft) ? draft : null;
      } catch {
        return null; // forbidden, or something else wrote there
      }
    },
    write(draft) {
      try {
        written = JSON.stringify(draft);
        localStorage.setItem(key, written);
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        if (written === undefined || localStorage.getItem(key) === written) localStorage.removeItem(key);
      } catch {
        // forbidden: then there was none
      }
    },
  };
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
