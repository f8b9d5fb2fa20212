import { type Explanation, explainStep } from "@/domain/rounds/explain-step";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { ClosedRound, RoundPick } from "./closed-round";

/** A pick in words, pictures and numbers, all from the record of its step. */
export function explainPick(round: ClosedRound, { paper, ...step }: RoundPick): Explanation {
  const ties = round.result.ties.map(({ papers, ...tie }) => ({
    ...tie,
    papers: papers.map(({ paper: { id } }) => id),
  }));
  return explainStep(knownMethod(round.method), { ...step, paperId: paper.id }, ties);
}

/** Titles of the papers that were voted on, as HTML. */
export function titlesOf({ result: { standings } }: ClosedRound): ReadonlyMap<string, string> {
  return new Map(standings.map(({ paper }) => [paper.id, paper.titleHtml]));
}
