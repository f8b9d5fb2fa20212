import { DomainError } from "@/domain/domain-error";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { Meeting, Round } from "@/generated/prisma/client";
import { answerAssignment } from "@/server/rota/rota.service";
import { castBallot } from "@/server/rounds/ballots.service";
import { closeRound } from "@/server/rounds/close-round.service";
import { nominate } from "@/server/rounds/nominations.service";
import { type Demo, present } from "./demo";
import { reasons } from "./demo-texts";
import { fillIn, like } from "./tastes";

const HOUR_MS = 60 * 60 * 1000;

/**
 * What happens in the open round: papers are nominated and voted on, and if its time is over by now it is closed and
 * somebody says that they present. Gives back the round, and whether it is over; null where none is open.
 */
export async function liveRound(demo: Demo): Promise<{ round: OpenRound; isOver: boolean } | null> {
  const { db, clubId, now } = demo;
  const round = await db.round.findFirst({ where: { clubId, status: "open" }, include: { meeting: true } });
  if (round === null) return null;
  await nominateSome(demo, round);
  await vote(demo, round);
  if (round.closesAt > now || round.meeting === null) return { round, isOver: false };
  await closeRound(db, { clubId, roundId: round.id, by: "clock", now: round.closesAt });
  await answer(demo, round.meeting.id, round.closesAt);
  return { round, isOver: true };
}

type OpenRound = Round & { meeting: Meeting | null };

/** Time for something to have happened in a round: from its opening, and not after now. */
function within(demo: Demo, { openedAt, closesAt }: OpenRound): Date {
  const end = Math.min(closesAt.getTime(), demo.now.getTime()) - 1000;
  const share = demo.dice.between(5, 95) / 100;
  return new Date(openedAt.getTime() + Math.max(0, end - openedAt.getTime()) * share);
}

async function nominateSome(demo: Demo, round: OpenRound): Promise<void> {
  const { db, clubId, dice } = demo;
  const listed = await db.listing.findMany({
    where: { source: "sample", day: { lte: round.closesAt }, paper: { picks: { none: { clubId } } } },
    distinct: ["paperId"],
    orderBy: { day: "desc" },
    take: 8,
  });
  for (const { paperId } of dice.some(listed, dice.between(4, 6))) {
    const now = within(demo, round);
    const nominator = dice.pick(present(demo, now));
    const reason = dice.chance(0.7) ? dice.pick(reasons) : undefined;
    await nominate(db, { clubId, userId: nominator.id, paperId, reason, wouldPresent: dice.chance(0.3), now }).catch(
      (refusal: unknown) => {
        // The dice may give one member a fourth paper, or one that stayed on; real members are refused as well.
        if (!(refusal instanceof DomainError)) throw refusal;
      },
    );
  }
}

async function vote(demo: Demo, round: OpenRound): Promise<void> {
  const { db, clubId, dice } = demo;
  const nominations = await db.nomination.findMany({ where: { clubId, roundId: round.id }, select: { paperId: true } });
  const papers = nominations.map(({ paperId }) => paperId);
  for (const { id } of present(demo, round.closesAt).filter(() => dice.chance(0.8))) {
    const ballot = fillIn(methods[knownMethod(round.method)].ballotKind, papers, (paperId) => like(demo, id, paperId));
    await castBallot(db, { clubId, roundId: round.id, userId: id, ballot, now: within(demo, round) });
  }
}

/** Most say yes; somebody who is away says no, and the next in line is asked. */
async function answer({ db, clubId, dice, now }: Demo, meetingId: string, askedAt: Date): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const at = new Date(askedAt.getTime() + (tries + 1) * 3 * HOUR_MS);
    const asked = await db.assignment.findFirst({ where: { clubId, talk: { meetingId }, status: "proposed" } });
    if (asked === null || at > now) return;
    const said = dice.chance(0.85) ? "accept" : "decline";
    await answerAssignment(db, { clubId, assignmentId: asked.id, userId: asked.userId, answer: said, now: at });
  }
}
