import { epochMs, type InstantInput, isoInstant } from "@/domain/time/instant";
import { type DecidedBy, explainTurn } from "./explain-turn";

export type PresenterCandidate = {
  userId: string;
  joinedAt: InstantInput;
  /** Meetings presented at in this club. */
  presentedCount: number;
  lastPresentedAt: InstantInput | null;
  /** Was asked for this talk at this meeting before, whatever came of it, or presents another talk there: is not asked. */
  isUnavailable: boolean;
  /** Takes turns in the rota; see `canPresent` in clubs/roles. */
  presents: boolean;
  /** Said "I would present it" of this paper. */
  wouldPresent?: boolean;
};

/** One in line, with the numbers behind the place. */
export type RankedPresenter = {
  userId: string;
  /** From 1: the next to be asked. */
  position: number;
  presentedCount: number;
  /** Presentations per member who presents, the unavailable included. */
  clubMean: number;
  /** The last presentation, or since joining where there was none. */
  waitingSince: string;
  waitingDays: number;
  wouldPresent: boolean;
  /** A sentence and, on a second line, its numbers; `readReason` reads it. */
  why: string;
};

const DAY_MS = 86_400_000;

/**
 * Who presents next: least presented; among equals longest waiting since the last time (never: since joining); then who
 * offered to present this paper; then a stable key, the user id. The order of the candidates never matters. Those who
 * are unavailable or do not present are left out. `now` only turns waiting into days: it never changes the order.
 */
export function rankPresenters(candidates: readonly PresenterCandidate[], now: InstantInput): RankedPresenter[] {
  const presenting = candidates.filter(({ presents }) => presents);
  const presentations = presenting.reduce((sum, { presentedCount }) => sum + presentedCount, 0);
  const clubMean = presenting.length === 0 ? 0 : presentations / presenting.length;
  const line = presenting.filter(({ isUnavailable }) => !isUnavailable).sort(compareTurns);
  return line.map((candidate, index) => {
    const next = line[index + 1];
    const waitingSince = waitingSinceMs(candidate);
    const turn = {
      position: index + 1,
      presentedCount: candidate.presentedCount,
      clubMean,
      waitingDays: Math.max(0, Math.floor((epochMs(now) - waitingSince) / DAY_MS)),
      wouldPresent: candidate.wouldPresent ?? false,
    };
    const why = explainTurn(turn, next ? decidedBy(candidate, next) : "alone");
    return { userId: candidate.userId, ...turn, waitingSince: isoInstant(waitingSince), why };
  });
}

function compareTurns(a: PresenterCandidate, b: PresenterCandidate): number {
  return (
    a.presentedCount - b.presentedCount ||
    waitingSinceMs(a) - waitingSinceMs(b) ||
    Number(b.wouldPresent ?? false) - Number(a.wouldPresent ?? false) ||
    (a.userId < b.userId ? -1 : 1)
  );
}

function decidedBy(first: PresenterCandidate, next: PresenterCandidate): DecidedBy {
  if (first.presentedCount !== next.presentedCount) return "presented";
  if (waitingSinceMs(first) !== waitingSinceMs(next)) return "waited";
  return (first.wouldPresent ?? false) !== (next.wouldPresent ?? false) ? "wouldPresent" : "key";
}

function waitingSinceMs({ joinedAt, lastPresentedAt }: PresenterCandidate): number {
  return epochMs(lastPresentedAt ?? joinedAt);
}
