import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { awaitsTally, mayClose } from "@/domain/rounds/round-rules";
import type { Prisma } from "@/generated/prisma/client";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";
import { lockClub } from "@/server/locks/lock-club";
import { createTalk, raiseSequence } from "@/server/meetings/talks.service";
import { proposePresenter } from "@/server/rota/propose-presenter.service";
import { countRound } from "@/server/rounds/count-round";
import { type LockedRound, lockRound } from "@/server/rounds/lock-round";
import { moveBurdens } from "@/server/rounds/move-burdens.service";
import { makeRecord } from "@/server/rounds/round-record";
import type { StoredResult } from "@/server/rounds/round-row";

interface CloseRound {
  clubId: string;
  roundId: string;
  by: "clock" | Role;
  now?: Date | undefined;
}

/**
 * Tallies a round once, makes talks of its picks and finds presenters for them. Two closings at once give one tally:
 * the second finds the round closed. By the clock it does nothing before its time, when it is done already or when the
 * round is gone; by an organizer it throws `round_closed` then, and `not_found`.
 *
 * The club's row comes before the round's and the meeting's, as wherever the week moves: another order would be a
 * deadlock. Ballots and nominations take the round alone, so they wait for nothing but the tally.
 */
export async function closeRound(db: RootDb, { clubId, roundId, by, now }: CloseRound): Promise<void> {
  await db.$transaction(async (tx) => {
    if (by === "clock" && (await tx.round.count({ where: { id: roundId, clubId } })) === 0) return;
    await lockClub(tx, { clubId });
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    if (mayClose(round, by, round.now)) return tallyRound(tx, clubId, round);
    if (by !== "clock") throw new DomainError("round_closed", "This round is already closed.");
    // Moved since the job was added, or the queue's clock runs ahead: come back at the closing time.
    if (round.status === "open" && !awaitsTally(round, round.now)) {
      await addJob(tx, "round.close", { clubId, roundId }, { runAt: round.closesAt, key: `round.close:${roundId}` });
    }
  });
}

async function tallyRound(tx: Db, clubId: string, round: LockedRound): Promise<void> {
  const roundId = round.id;
  const count = await countRound(tx, clubId, round);
  const { result, comparison, electors } = count;
  const voters = electors.filter(({ hasVoted }) => hasVoted).length;
  const stored: StoredResult = { ...result, voters, electorate: electors.length, comparison };
  await tx.round.update({
    where: { id: roundId, clubId },
    data: { status: "closed", closedAt: round.now, result: asJson(stored), record: await makeRecord(tx, count) },
  });
  if (result.burdens !== undefined) await moveBurdens(tx, { clubId, roundId, electors, burdens: result.burdens });
  await addJob(tx, "week.advance", { clubId }, { key: `week.advance:${clubId}` });
  // The events come last, also the rota's.
  const talkIds = await storePicks(tx, { clubId, round, paperIds: result.picks });
  for (const talkId of talkIds) await proposePresenter(tx, { clubId, talkId, now: round.now });
  await recordEvent(tx, { clubId, kind: "round.closed", payload: { roundId } });
}

interface Picked {
  clubId: string;
  round: LockedRound;
  /** In the order in which the method picked them. */
  paperIds: readonly string[];
}

/** Each pick becomes a talk on the agenda of the round's meeting. Gives the talks, in the order of the picks. */
async function storePicks(tx: Db, { clubId, round, paperIds }: Picked): Promise<string[]> {
  const { id: roundId, meetingId, now } = round;
  if (meetingId !== null) await raiseSequence(tx, clubId, meetingId, now); // its entry in calendars has an agenda now
  const talkIds: string[] = [];
  for (const [index, paperId] of paperIds.entries()) {
    const talk = meetingId === null ? null : await createTalk(tx, { clubId, meetingId, paperIds: [paperId], now });
    if (talk !== null) talkIds.push(talk.id);
    await tx.pick.create({ data: { clubId, roundId, paperId, position: index + 1, talkId: talk?.id ?? null } });
  }
  return talkIds;
}

/** Results are plain JSON; their types say so less plainly. */
const asJson = (result: object) => ({ ...result }) as Prisma.InputJsonObject;
