import type { Role } from "@/domain/clubs/roles";
import { fromNominatedMarks } from "@/domain/rounds/ballot-marks";
import { methods } from "@/domain/rounds/method";
import { canWithdrawNomination } from "@/domain/rounds/nomination-rules";
import { endOfVote, isNominating } from "@/domain/rounds/round-rules";
import { viewRound } from "@/domain/rounds/round-view";
import { knownMethod } from "@/domain/rounds/vote-settings";
import { uniqueNames } from "@/domain/rounds/voter-names";
import { presentResult } from "@/server/rounds/present-result";
import { paperOf } from "@/server/rounds/round-papers";
import type { RoundRow } from "@/server/rounds/round-row";

/**
 * A round for one of the club's people. What `viewRound` withholds never gets past it; what is added here is public to
 * the club.
 */
export function presentRound(row: RoundRow, { userId, role, now }: { userId: string; role: Role; now: Date }) {
  const { name: methodName, rule, ballotKind, figureName } = methods[knownMethod(row.method)];
  const view = viewRound(
    {
      ...row,
      voters: row.result?.voters ?? row.voters,
      whoVoted: row.people?.filter(({ hasVoted }) => hasVoted) ?? [],
      names: uniqueNames(row.people ?? []),
      myBallot:
        row.mine && fromNominatedMarks(ballotKind, row.mine, new Set(row.nominations.map(({ paperId }) => paperId))),
      receipt: row.mine?.receipt ?? row.abstentionReceipt,
    },
    now,
  );
  const papers = new Map(row.papers.map((paper) => [paper.id, paper]));
  const facts = new Map(row.nominations.map((nomination) => [nomination.id, nomination]));
  const around = {
    ...{ methodName, rule, ballotKind },
    electorate: row.result?.electorate ?? row.electorate,
    /** When the viewer's ballot was saved last. */
    savedAt: row.mine === null ? null : iso(row.mine.savedAt),
    meeting: presentMeeting(row.meeting),
    previousNumber: row.previousNumber,
    nextNumber: row.nextNumber,
    /** Whether papers may still be nominated. */
    isNominating: isNominating({ ...row, nominated: row.nominations.length }, now),
    nominations: view.nominations.map(({ userId: nominatedBy, paperId, ...nomination }) => ({
      ...nomination,
      paper: paperOf(papers, paperId),
      by: facts.get(nomination.id)?.userName ?? "",
      isMine: nominatedBy === userId,
      /** The number of the round in which it was first nominated, if it stayed on from there. */
      carriedFrom: facts.get(nomination.id)?.carriedFrom ?? null,
      /** The day on which the club read it before. */
      discussedOn: facts.get(nomination.id)?.discussedOn ?? null,
      canWithdraw: canWithdrawNomination({ round: row, nominatedBy, userId, role, now }),
      commentCount: facts.get(nomination.id)?.commentCount ?? 0,
    })),
  };
  if (view.state !== "closed") return { ...view, ...around };
  const result = presentResult({ view, stored: row.result, papers, presenters: row.presenters });
  return { ...view, ...around, endedAt: endOfVote(view), figureName, hasFile: row.hasRecord, result };
}

function presentMeeting(meeting: RoundRow["meeting"]) {
  return meeting && { ...meeting, startsAt: iso(meeting.startsAt), endsAt: iso(meeting.endsAt) };
}

/** JSON made by the database gives instants with an offset; everywhere else they end in Z. */
const iso = (instant: string) => new Date(instant).toISOString();
