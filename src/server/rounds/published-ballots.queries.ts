import { rulesOf } from "@/domain/rounds/ballot-kinds";
import { showsBallots } from "@/domain/rounds/round-view";
import { escapeHtml } from "@/domain/text/escape-html";
import type { Db } from "@/server/db";
import { findRecordedRound, voterLabels } from "@/server/rounds/recorded-round";

/**
 * The ballots of a closed round as the club's setting shows them: under names, or under receipts with the viewer's own
 * marked; null where they are sealed, before the close, and for rounds of before there were records. Throws
 * `not_found`.
 */
export async function getPublishedBallots(db: Db, asked: { clubId: string; userId: string; number: number }) {
  const round = await findRecordedRound(db, asked);
  const { record } = round;
  if (record === null || !showsBallots(round)) return { papers: [], cast: null };
  const labelOf = voterLabels(round);
  const titles = new Map(record.candidates.map(({ id, title }) => [id, title]));
  const found = await db.paper.findMany({
    where: { id: { in: [...titles.keys()] } },
    select: { id: true, title: true, titleHtml: true },
  });
  const papers = new Map(found.map((paper) => [paper.id, paper]));
  return {
    /** Best first. One that has become part of another since has the title that it was voted on under. */
    papers: record.result.standings.map(({ paperId: id }) => {
      const title = titles.get(id) ?? "A paper that no longer exists";
      return papers.get(id) ?? { id, title, titleHtml: escapeHtml(title) };
    }),
    /** By label: names in their order, or receipts, which are random, so that nothing reveals who voted when. */
    cast: record.ballots
      .map((ballot) => ({
        voter: labelOf(ballot.voter),
        isMine: ballot.voter === round.receipt,
        ballot: rulesOf(ballot).inOrder(ballot),
      }))
      .sort((a, b) => (a.voter < b.voter ? -1 : 1)),
  };
}
