import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { agenda, RECENT_WORDS } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const weekKeys: AnswerKeysOf<"week"> = {
  get: {
    input: async ({ clubId, openVote }) => {
      await openVote();
      return { clubId };
    },
    // Of an open vote no count and nobody else's ballot.
    keys: keys(`
      hasFeed lastEventId vacancies rest hasMoreMentions
      mentions[]: id happened titleHtml href createdAt
      round: id number status openedAt votingOpensAt closesAt meetingStartsAt voters electorate ballotKind hasVoted
      round.myBallot: approved[]
      round.nominations[]: id paperId titleHtml byName isMine reason wouldPresent
      meeting: id startsAt endsAt place
      ${agenda("meeting.papers[]")}
      turns[]: assignmentId status meetingId startsAt paperId titleHtml answerBy why
      recent[]: ${RECENT_WORDS}`),
    more: { from: "organizer", keys: keys("vacancies[]: talkId meetingId startsAt paperId titleHtml") },
  },
  // One's own in all one's clubs: of an open vote no count, and of others nothing.
  listAsks: {
    input: async ({ openVote }) => void (await openVote()),
    keys: keys(`
      []: clubId mentions
      [].turns[]: assignmentId startsAt answerBy titleHtml
      [].vote: number closesAt hasVoted`),
  },
  countWaiting: {
    input: async ({ openVote }) => void (await openVote()),
    keys: [...keys("unread"), ...keys("asked[]: clubId count")],
  },
};
