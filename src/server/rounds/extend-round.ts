import { DomainError } from "@/domain/domain-error";
import { assertExtensionAllowed } from "@/domain/rounds/round-changes";
import { env } from "@/env";
import { lockClub } from "@/server/clubs/lock-club";
import type { Db, RootDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJobs } from "@/server/jobs/add-job";
import { extensionMail } from "@/server/mail/extension-mail";
import { lockRound } from "@/server/rounds/lock-round";
import { scheduleRound } from "@/server/rounds/schedule-round";

interface ExtendRound {
  clubId: string;
  roundId: string;
  /** The new close. */
  closesAt: Date;
  now?: Date | undefined;
}

/**
 * Lets a vote go on for longer, and tells everyone who can vote: by mail, once, since the mails are added with the change,
 * and on open pages. Throws `round_closed` from the closing instant on, `invalid_input` for a time that is not later or
 * not before the meeting, `not_found`.
 */
export async function extendRound(db: RootDb, { clubId, roundId, closesAt, now }: ExtendRound): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockClub(tx, { clubId });
    const round = await lockRound(tx, { clubId, roundId, now, mode: "alone" });
    assertExtensionAllowed({
      round,
      closesAt,
      meetingStartsAt: await findMeetingStart(tx, clubId, round.meetingId),
      now: round.now,
    });
    await tx.round.update({
      where: { id: roundId, clubId },
      data: { closesAt, extendedFrom: round.extendedFrom ?? round.closesAt, extendedTo: closesAt },
    });
    await scheduleRound(tx, { clubId, roundId, votingOpensAt: null, closesAt });
    await mailVoters(tx, { clubId, number: round.number, before: round.closesAt, after: closesAt });
    await recordEvent(tx, { clubId, kind: "round.extended", payload: { roundId } });
  });
}

async function findMeetingStart(tx: Db, clubId: string, meetingId: string | null): Promise<Date | null> {
  if (meetingId === null) return null;
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, clubId }, select: { startsAt: true } });
  return meeting?.startsAt ?? null;
}

interface Extension {
  clubId: string;
  number: number;
  before: Date;
  after: Date;
}

/** To everyone who can vote, in each one's own zone. */
async function mailVoters(tx: Db, { clubId, number, before, after }: Extension): Promise<void> {
  const club = await tx.club.findUnique({ where: { id: clubId }, select: { slug: true, name: true, timeZone: true } });
  if (club === null) throw new DomainError("not_found", "There is no such club, or you are not in it.");
  const voters = await tx.membership.findMany({
    where: { clubId, role: { not: "observer" } },
    select: { user: { select: { email: true, timeZone: true } } },
  });
  const link = new URL(`/c/${club.slug}/round`, env().PUBLIC_URL).href;
  const mails = voters.map(({ user }) =>
    extensionMail({
      ...{ to: user.email, club: club.name, number, before, after, link },
      zone: user.timeZone ?? club.timeZone,
    }),
  );
  await addJobs(tx, "mail.send", mails);
}
