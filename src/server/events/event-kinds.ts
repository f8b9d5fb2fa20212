/** Everything that can be recorded, with its payload: ids and facts about them, never what somebody wrote or voted. */
export interface EventPayloads {
  "comment.posted": { paperId: string; threadId: string; commentId: string };
  "comment.edited": { paperId: string; threadId: string; commentId: string };
  /** `wasHidden`: it counted no more before, either. */
  "comment.deleted": { paperId: string; threadId: string; commentId: string; wasHidden?: true };
  /** What others made of it, without a word: not who, not how. */
  "comment.reacted": { paperId: string; threadId: string; commentId: string };
  /** Marked as a question, as answered, or not any more. */
  "comment.marked": { paperId: string; threadId: string; commentId: string };
  /** By whom is kept, so that it can be asked about. */
  "comment.hidden": { paperId: string; threadId: string; commentId: string; byUserId: string };
  "comment.restored": { paperId: string; threadId: string; commentId: string; byUserId: string };
  /** With all that stands below it, from the one paper's thread to the other's. */
  "comment.moved": { paperId: string; threadId: string; commentId: string; toPaperId: string };
  /** Closed, or opened again. */
  "thread.changed": { paperId: string; threadId: string };
  "nomination.made": { roundId: string; nominationId: string; paperId: string };
  "nomination.withdrawn": { roundId: string; nominationId: string; paperId: string };
  /** Says that some have voted, or took their ballot back, since the last such event; not who and not what. */
  "ballot.cast": { roundId: string };
  "round.opened": { roundId: string };
  "round.voting_opened": { roundId: string };
  /** Its close lies later than before. */
  "round.extended": { roundId: string };
  "round.closed": { roundId: string };
  "round.cancelled": { roundId: string };
  "assignment.changed": { meetingId: string; assignmentId: string };
  "meeting.changed": { meetingId: string };
  "import.progressed": { importId: string };
  "import.finished": { importId: string };
  "member.changed": { userId: string };
  /** An organizer made a link that signs in as this person: kept, so that it can be asked about. */
  "member.link_handed": { userId: string; byUserId: string };
  "club.changed": Record<string, never>;
}

export type EventKind = keyof EventPayloads;
