import type { Role } from "@/domain/clubs/roles";
import { canWithdrawNomination, endOfVote } from "@/domain/rounds/round-rules";
import { type ClosedRoundView, viewRound } from "@/domain/rounds/round-view";
import { tieDigest } from "@/domain/rounds/tie-break";
import type { RoundRow } from "@/server/rounds/round-row";

type Paper = RoundRow["papers"][number];

/** A round for one of the club's people. What `viewRound` keeps back never gets past it; what is added here is public to the club. */
export function presentRound(row: RoundRow, { userId, role, now }: { userId: string; role: Role; now: Date }) {
  const view = viewRound({ ...row, voters: row.result?.voters ?? row.voters }, now);
  const papers = new Map(row.papers.map((paper) => [paper.id, paper]));
  const facts = new Map(row.nominations.map((nomination) => [nomination.id, nomination]));
  const around = {
    electorate: row.result?.electorate ?? row.electorate,
    /** When the viewer's ballot was saved last. */
    savedAt: row.savedAt === null ? null : iso(row.savedAt),
    meeting: presentMeeting(row.meeting),
    previousNumber: row.previousNumber,
    nextNumber: row.nextNumber,
    nominations: view.nominations.map(({ userId: nominatedBy, paperId, ...nomination }) => ({
      ...nomination,
      paper: paperOf(papers, paperId),
      by: facts.get(nomination.id)?.userName ?? "",
      isMine: nominatedBy === userId,
      canWithdraw: canWithdrawNomination({ round: row, nominatedBy, userId, role, now }),
      commentCount: facts.get(nomination.id)?.commentCount ?? 0,
    })),
    // A paper that was withdrawn while the ballot was on its way may still stand in the row.
    myBallot: view.myBallot?.filter((paperId) => view.nominations.some((made) => made.paperId === paperId)) ?? null,
  };
  if (view.state !== "closed") return { ...view, ...around };
  const endedAt = endOfVote(view);
  return { ...view, ...around, endedAt, result: presentResult(view, papers, row.presenters) };
}

/** The result with its papers, and the numbers of the draw where one was needed. */
function presentResult(
  { result, seed }: ClosedRoundView,
  papers: ReadonlyMap<string, Paper>,
  presenters: RoundRow["presenters"],
) {
  const picked = new Set(result.picks);
  return {
    picks: result.steps.map(({ position, paperId, why }) => {
      const presenter = presenters.find((assignment) => assignment.paperId === paperId);
      return {
        position,
        why,
        paper: paperOf(papers, paperId),
        presenter: presenter === undefined ? null : { name: presenter.name, status: presenter.status },
      };
    }),
    standings: result.standings.map(({ paperId, count }) => ({
      count,
      isPicked: picked.has(paperId),
      paper: paperOf(papers, paperId),
    })),
    tie:
      result.tie === null
        ? null
        : {
            seats: result.tie.seats,
            /** In the order of the draw: by SHA-256(seed ‖ paper id), smallest first. */
            papers: result.tie.papers.map((paperId) => ({
              paper: paperOf(papers, paperId),
              digest: tieDigest(seed, paperId),
            })),
          },
  };
}

function presentMeeting(meeting: RoundRow["meeting"]) {
  return meeting && { ...meeting, startsAt: iso(meeting.startsAt), endsAt: iso(meeting.endsAt) };
}

/** Papers are never deleted; two that became one leave the other's id behind. */
function paperOf(papers: ReadonlyMap<string, Paper>, paperId: string): Paper {
  const gone = { id: paperId, title: "A paper that is gone", titleHtml: "A paper that is gone" };
  return papers.get(paperId) ?? { ...gone, authorCount: 0, publishedOn: null };
}

/** JSON made by the database gives instants with an offset; everywhere else they end in Z. */
const iso = (instant: string) => new Date(instant).toISOString();
