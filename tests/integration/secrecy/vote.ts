import { createAssignment } from "@tests/factories/assignments";
import { createClub } from "@tests/factories/clubs";
import { createImport } from "@tests/factories/imports";
import { createInvitation } from "@tests/factories/invitations";
import { createListing } from "@tests/factories/listings";
import { createMeeting, findCalendarFeed } from "@tests/factories/meetings";
import { personFields } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { createComment, createThread } from "@tests/factories/threads";
import { sessionCookie } from "@tests/setup/session";
import type { BallotContent } from "@/domain/rounds/ballot";
import type { User } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { castBallot } from "@/server/rounds/ballots.service";

/** A vote by each kind of ballot, and two ways to fill it in that have nothing in common. */
export const kinds = {
  "fair-over-time": (first: string, second: string): [BallotContent, BallotContent] => [
    { approved: [first] },
    { approved: [second] },
  ],
  star: (first: string, second: string): [BallotContent, BallotContent] => [
    { scores: { [first]: 5, [second]: 0 } },
    { scores: { [second]: 4 } },
  ],
  schulze: (first: string, second: string): [BallotContent, BallotContent] => [
    { ranking: [[first], [second]] },
    { ranking: [[second, first]] },
  ],
} as const;

export type Kind = keyof typeof kinds;

/** An open vote with something of everything around it that an answer may be of. */
export interface Vote {
  clubId: string;
  slug: string;
  roundId: string;
  number: number;
  seed: string;
  /** Both nominated; the first has a listing and a thread. */
  paperIds: [string, string];
  meetingId: string;
  commentId: string;
  /** A turn of the organizer's, at another meeting. */
  assignmentId: string;
  importId: string;
  invitationToken: string;
  calendarFeed: { id: string };
  day: string;
  owner: User;
  organizer: User;
  /** A session of the organizer's, for what is not a procedure. */
  cookie: string;
  observer: User;
  /** Who vote; the first of them reads too. */
  voters: User[];
  /** Lets everybody but the first vote in one of the two ways; `now` is passed, so that no clock makes a difference. */
  voteOthers: (way: 0 | 1) => Promise<void>;
  /** What is in the database and is nobody else's business: the others' receipts, and the seed. */
  secrets: () => Promise<string[]>;
}

export async function createVote(method: Kind): Promise<Vote> {
  const db = getDb();
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: 7 }, () => personFields()) });
  const [owner, organizer, observer, ...voters] = people;
  if (owner === undefined || organizer === undefined || observer === undefined) throw new Error("no people");
  const club = await createClub(db, { owner, organizers: [organizer], observers: [observer], members: voters });
  const meeting = await createMeeting(db, { club, setByHand: true });
  const round = await openRound(db, { club, method, meetingId: meeting.id });
  const first = await nominate(db, { round, person: owner });
  const second = await nominate(db, { round, person: organizer });
  const day = "2026-01-06";
  await createListing(db, { paper: { id: first.paperId }, day });
  const thread = await createThread(db, { club, paper: { id: first.paperId } });
  const comment = await createComment(db, { thread, author: owner });
  const other = await createMeeting(db, { club, setByHand: true });
  const assignment = await createAssignment(db, { meeting: other, person: organizer });
  const invitation = await createInvitation(db, { club, createdById: organizer.id });
  const imported = await createImport(db, { club, startedById: owner.id, days: [day] });
  const calendarFeed = await findCalendarFeed(db, { club, person: organizer });
  const ways = kinds[method](first.paperId, second.paperId);
  const cast = (person: User, ballot: BallotContent) =>
    castBallot(db, { clubId: club.id, roundId: round.id, userId: person.id, ballot });
  const [mine, ...others] = voters;
  if (mine === undefined) throw new Error("no voters");
  await cast(mine, ways[0]);
  return {
    ...{ clubId: club.id, slug: club.slug, roundId: round.id, number: round.number, seed: round.seed },
    paperIds: [first.paperId, second.paperId],
    ...{ meetingId: meeting.id, commentId: comment.id, assignmentId: assignment.id, importId: imported.id, day },
    ...{ invitationToken: invitation.token, calendarFeed, owner, organizer, observer, voters },
    cookie: await sessionCookie(db, organizer),
    voteOthers: async (way) => {
      for (const person of others) await cast(person, ways[way]);
    },
    secrets: async () => {
      const ballots = await db.ballot.findMany({ where: { roundId: round.id, userId: { not: mine.id } } });
      return [round.seed, ...ballots.map(({ receipt }) => receipt)];
    },
  };
}
