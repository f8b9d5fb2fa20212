import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import type { Cast } from "@tests/factories/cast";
import { createImport } from "@tests/factories/imports";
import { createInvitation } from "@tests/factories/invitations";
import { createListing } from "@tests/factories/listings";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import type { Comment, Import, Paper, Round } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";

/** The day of the feed that lists the club's papers. */
export const LIVELY_DAY = "2026-01-06";

/** A club with something of everything that an answer may hold, but for an open round: `openVote` opens it. */
export interface Life {
  clubId: string;
  /** Listed, nominated, picked, discussed, presented. */
  paper: Paper;
  /** The last round: a draw between two papers, one of them the above. */
  closed: Round;
  /** It answers another, asks something, and somebody reacted to it. */
  comment: Comment;
  /** On whose agenda the paper was. */
  meetingId: string;
  imported: Import;
  /** A vote on one of the day's papers, in which everybody has voted, and its round. */
  openVote: () => Promise<Round>;
}

export async function createLife(db: RootDb, cast: Cast): Promise<Life> {
  const { club, owner, organizer, member, observer } = cast;
  const voters = [owner, organizer, member];
  const paper = await createPaper(db, { aiKeywords: ["patience"] });
  const rival = await createPaper(db);
  for (const each of [paper, rival]) await createListing(db, { paper: each, day: LIVELY_DAY });

  const past = await createAgenda(db, { club, paper, startsAt: new Date("2026-01-08T15:00:00Z") });
  await createAssignment(db, { meeting: past.meeting, paper, person: member, status: "accepted" });
  for (const person of [...voters, observer]) {
    const { meeting, paper: picked } = await createAgenda(db, { club });
    const { id } = await createAssignment(db, { meeting, paper: picked, person });
    const about = { kind: "assignment.changed", subjectId: id, reason: "assigned" };
    await db.notification.create({ data: { userId: person.id, clubId: club.id, ...about } });
  }
  await createAgenda(db, { club }); // that nobody presents

  const meeting = await createMeeting(db, { club, setByHand: true });
  const closed = await openRound(db, { club, meetingId: meeting.id });
  await nominate(db, { round: closed, person: member, paper, reason: "It waits well." });
  await nominate(db, { round: closed, person: organizer, paper: rival });
  for (const person of voters) await castBallot(db, { round: closed, person, approved: [paper, rival] });
  await closeRound(db, { clubId: club.id, roundId: closed.id, by: "clock", now: closed.closesAt });

  const thread = await createThread(db, { club, paper });
  const parent = await createComment(db, { thread, author: owner });
  const comment = await createComment(db, { thread, author: member, parent, askedAt: new Date(), reactionCount: 1 });
  await db.commentReaction.create({ data: { commentId: comment.id, userId: organizer.id, kind: "insight" } });
  await db.notification.create({
    data: { userId: owner.id, clubId: club.id, kind: "comment.posted", subjectId: comment.id, reason: "replied" },
  });
  await createInvitation(db, { club, createdById: organizer.id });
  const rejected = [{ where: "paper 1", reason: "It has no title." }];
  const imported = await createImport(db, { club, startedById: member.id, days: [LIVELY_DAY], seen: 1, rejected });

  return {
    ...{ clubId: club.id, paper, closed, comment, imported, meetingId: past.meeting.id },
    openVote: async () => {
      const ahead = await createMeeting(db, { club, setByHand: true });
      const round = await openRound(db, { club, meetingId: ahead.id });
      await nominate(db, { round, person: member, paper: rival });
      for (const person of voters) await castBallot(db, { round, person, approved: [rival] });
      return round;
    },
  };
}
