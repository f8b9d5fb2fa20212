import type { ClosedRoundView } from "@/domain/rounds/round-view";
import { tieDigest } from "@/domain/rounds/tie-break";
import { paperOf } from "@/server/rounds/round-papers";
import type { RoundRow, StoredResult } from "@/server/rounds/round-row";

type Paper = RoundRow["papers"][number];

interface Result {
  view: ClosedRoundView;
  stored: StoredResult | null;
  papers: ReadonlyMap<string, Paper>;
  presenters: RoundRow["presenters"];
}

/** The result with its papers, the numbers of each draw, and what the other methods would have picked. */
export function presentResult({ view: { result, seed }, stored, papers, presenters }: Result) {
  const picked = new Set(result.picks);
  const paper = (paperId: string) => paperOf(papers, paperId);
  return {
    picks: result.steps.map(({ paperId, ...step }) => {
      const presenter = presenters.find((assignment) => assignment.paperId === paperId);
      return {
        ...step,
        paper: paper(paperId),
        presenter: presenter === undefined ? null : { name: presenter.name, status: presenter.status },
      };
    }),
    standings: result.standings.map(({ paperId, ...standing }) => ({
      ...standing,
      isPicked: picked.has(paperId),
      paper: paper(paperId),
    })),
    ties: result.ties.map(({ papers: tied, ...tie }) => ({
      ...tie,
      /** In the order of the draw: by SHA-256(seed ‖ paper id), smallest first. */
      papers: tied.map((paperId) => ({ paper: paper(paperId), digest: tieDigest(seed, paperId) })),
    })),
    burdens: result.burdens,
    comparison: (stored?.comparison ?? []).map(({ method, picks, ties }) => ({
      method,
      /** Whether the draw had a part in it. */
      isDrawn: ties.length > 0,
      picks: picks.map(paper),
    })),
  };
}
