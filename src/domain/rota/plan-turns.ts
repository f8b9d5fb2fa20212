import type { InstantInput } from "@/domain/time/instant";
import { type PresenterCandidate, type RankedPresenter, rankPresenters } from "./next-presenter";

/**
 * Whom the line would ask for slots to come, one per start in `slots`, if everybody said yes: each turn counts for the
 * ones after it. A forecast and no promise, since wishes to present are only known with the papers. Gives fewer where
 * nobody presents.
 */
export function planTurns(
  candidates: readonly PresenterCandidate[],
  slots: readonly InstantInput[],
  now: InstantInput,
): RankedPresenter[] {
  const planned: RankedPresenter[] = [];
  let line = [...candidates];
  for (const startsAt of slots) {
    const [next] = rankPresenters(line, now);
    if (next === undefined) break;
    planned.push(next);
    line = line.map((candidate) =>
      candidate.userId === next.userId
        ? { ...candidate, presentedCount: candidate.presentedCount + 1, lastPresentedAt: startsAt }
        : candidate,
    );
  }
  return planned;
}
