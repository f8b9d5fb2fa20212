/**
 * Everything that can be recorded, with its payload: ids and facts about them, never what somebody wrote or voted. Open
 * pages are sent all of it but `serverOnly`. Each kind decides who an event notifies (see `server/notifications/kinds`).
 */
export interface EventPayloads {
  "comment.posted": OfComment & NewMentions;
  /** `mentioned`: people that the text did not mention before. */
  "comment.edited": OfComment & NewMentions;
  /** `wasHidden`: it no longer counted before, either. */
  "comment.deleted": OfComment & { wasHidden?: true };
  /** What others made of it, without a word: not who, not how. */
  "comment.reacted": OfComment;
  /** Marked as a question, as answered, or no longer. */
  "comment.marked": OfComment;
  /** Who did it is kept, so that it can be accounted for. */
  "comment.hidden": OfComment & { byUserId: string };
  "comment.restored": OfComment & { byUserId: string };
  /** With all comments below it, from the one paper's thread to the other's. */
  "comment.moved": OfComment & { toPaperId: string };
  /** Closed, or opened again. */
  "thread.changed": { paperId: string; threadId: string };
  "nomination.made": { roundId: string; nominationId: string; paperId: string };
  "nomination.withdrawn": { roundId: string; nominationId: string; paperId: string };
  /** How many have voted, since some have, or took their ballot back, since the last such event; not who and not what. */
  "ballot.cast": { roundId: string; voters: number };
  "round.opened": { roundId: string };
  "round.voting_opened": { roundId: string };
  /** Its close lies later than before. */
  "round.extended": { roundId: string };
  "round.closed": { roundId: string };
  "round.cancelled": { roundId: string };
  /** `presenterNews`: the presenter is notified, unless they did it themselves. */
  "assignment.changed": {
    meetingId: string;
    assignmentId: string;
    serverOnly?: { presenterNews: true; byUserId: string | null };
  };
  "meeting.changed": { meetingId: string };
  "import.progressed": { importId: string };
  "import.finished": { importId: string };
  "member.changed": { userId: string };
  /** An organizer made a link that signs in as this person: kept, so that it can be asked about. */
  "member.link_handed": { userId: string; byUserId: string };
  "club.changed": Record<string, never>;
}

interface OfComment {
  paperId: string;
  threadId: string;
  commentId: string;
}

interface NewMentions {
  serverOnly?: { mentioned: string[] };
}

export type EventKind = keyof EventPayloads;
