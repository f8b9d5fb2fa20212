import { knownMethod } from "@/domain/rounds/vote-settings";
import type { Standing, TallyInput, TurnFigure } from "@/domain/rounds/voting-method";
import { countByMethod } from "@/server/rounds/count-votes";
import type { RoundRecord } from "@/server/rounds/round-record";
import type { RoundRow } from "@/server/rounds/round-row";

/**
 * A round that was closed before figures were kept by turn, with a result that has them: counted again from the ballots of
 * its record, which never changes. Where there is no record the result stays as it is.
 */
export async function recountOldResult(row: RoundRow): Promise<RoundRow> {
  const { result, oldRecord: record } = row;
  if (result === null || record === null) return row;
  const counted = await countByMethod(knownMethod(row.method), inputOf(row, record));
  const idNow = mapToPresentIds(record.result.standings, result.standings);
  const moved = <Figure extends Standing | TurnFigure>(figure: Figure) => ({
    ...figure,
    paperId: idNow(figure.paperId),
  });
  return {
    ...row,
    result: {
      ...result,
      standings: counted.standings.map(moved),
      steps: counted.steps.map(({ rival, ...step }) => ({
        ...step,
        ...(rival !== undefined && { rival: rival === null ? null : idNow(rival) }),
        paperId: idNow(step.paperId),
        figures: step.figures.map(moved),
      })),
    },
  };
}

const inputOf = ({ seats, seed }: RoundRow, { candidates, ballots, history }: RoundRecord): TallyInput => ({
  nominations: candidates.map(({ id }) => id),
  ballots,
  seats,
  seed,
  ...(history !== null && { history }),
});

/** Papers that became one since are one in the result, and still two in the record. Both name them in the same order. */
function mapToPresentIds(then: readonly Standing[], now: readonly Standing[]): (paperId: string) => string {
  const ids = new Map(then.map(({ paperId }, index) => [paperId, now[index]?.paperId ?? paperId]));
  return (paperId) => ids.get(paperId) ?? paperId;
}
