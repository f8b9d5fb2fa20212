import type { DraftStore } from "@/components/drafts/draft-store";
import type { BallotDraft } from "@/components/rounds/ballot-draft";
import type { BallotContent } from "@/domain/rounds/ballot";

/** The viewer's ballot as the server has it; `ballot` null: none was cast. */
export type StoredBallot = { ballot: BallotContent | null; savedAt: string | null; receipt: string | null };

/** What is stored after a write: the ballot that was sent, or the one that was saved elsewhere in the meantime. */
export type WrittenBallot = StoredBallot & { isSaved: boolean };

/** Why a ballot was not saved: `unreached` may be tried again, `late` and `refused` may not. */
export type Failure = { kind: "unreached" | "late" | "refused"; message: string };

/**
 * - `settled`: what is shown is what is stored
 * - `saving`: it is on its way
 * - `unsaved`: it is shown, is not stored, and is tried again
 * - `refused`: the server said no, and what is stored is shown
 */
export type KeeperState = "settled" | "saving" | "unsaved" | "refused";

export type KeptBallot = {
  /** What the page shows. */
  ballot: BallotContent | null;
  stored: StoredBallot;
  state: KeeperState;
  problem: string | null;
  /** Whether this browser holds what is not saved yet, and would have it again after a reload. */
  isKept: boolean;
  /** What was not saved here and does not go together with what was saved elsewhere since: the voter decides. */
  found: BallotDraft | null;
};

export type KeeperDependencies = {
  /** Null takes the ballot back. `basedOn` says which ballot it changes; the server writes over no other. */
  send: (ballot: BallotContent | null, basedOn: string | null) => Promise<WrittenBallot>;
  /** What is stored now. */
  read: () => Promise<StoredBallot>;
  judge: (error: unknown) => Failure;
  draft: DraftStore<BallotDraft>;
  /** The page is out of date: fetches it again, which ends in `adopt`. */
  refresh: () => void;
  /** Calls back when it is worth trying again; gives what stops the waiting. */
  whenReachable: (retry: () => void) => () => void;
};
