import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { paperWords } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

/** What a round is, whoever looks at it and whenever. */
const roundWords = `
  id number state method methodName rule ballotKind seats openedAt votingOpensAt closesAt extendedFrom seedHash
  ballotsAfterClose showsWhoVoted whoVoted voters electorate savedAt receipt isNominating previousNumber nextNumber
  meeting: id startsAt endsAt place status
  nominations[]: id by isMine reason wouldPresent createdAt carriedFrom discussedOn canWithdraw commentCount
  ${paperWords("nominations[].paper")}
  myBallot: approved[]`;

/** Until the close: how many have voted and one's own ballot, but no count, no seed, nobody else's ballot. */
const openRound = keys(roundWords);

/** Afterwards, to everybody, what the draw was and what every paper got; burdens under receipts, one's own marked. */
const closedRound = keys(`
  ${roundWords}
  closedAt endedAt seed figureName hasFile
  result.burdens
  result.comparison[]: method isDrawn
  ${paperWords("result.comparison[].picks[]")}
  result.picks[]: position why presenter.name presenter.status approvals voters
  ${paperWords("result.picks[].paper")}
  result.picks[].figures[]: paperId figure
  result.standings[]: figure isPicked
  ${paperWords("result.standings[].paper")}
  result.ties[]: seats position
  result.ties[].papers[]: digest
  ${paperWords("result.ties[].papers[].paper")}`);

const current = (round: readonly string[]) => [
  ...keys("lastEventId opensNextAt nominationsLeft"),
  ...round.map((key) => `round.${key}`),
];

export const roundsKeys: AnswerKeysOf<"rounds"> = {
  getCurrent: [
    {
      input: async ({ clubId, openVote }) => {
        await openVote();
        return { clubId };
      },
      keys: current(openRound),
    },
    { input: ({ clubId }) => ({ clubId }), keys: current(closedRound) },
  ],
  getByNumber: [
    { input: async ({ clubId, openVote }) => ({ clubId, number: (await openVote()).number }), keys: openRound },
    { input: ({ clubId, closed }) => ({ clubId, number: closed.number }), keys: closedRound },
  ],
  getBallots: {
    // Under receipts, which name nobody.
    input: ({ clubId, closed }) => ({ clubId, number: closed.number }),
    keys: keys(`
      papers[]: id title titleHtml
      cast[]: voter isMine
      cast[].ballot: approved[]`),
  },
  getRecord: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      roundsInAll votedInAll picksInAll minePickedInAll
      rounds[]: number endedAt hasVoted named
      rounds[].picks[].paper: id title titleHtml
      rounds[].picks[].mine: approved`),
  },
  getFairness: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      isComparable evenness
      rounds[]: number ours plain`),
  },
  list: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next
      rounds[]: number status endedAt meetingAt nominations voters electorate
      rounds[].picks[]: paperId title titleHtml`),
  },
  nominationStates: [
    {
      keys: keys(`
        isNominating canNominate nominationsLeft nominationsPerMember
        states.*: kind nominationId by byMe carriedFrom discussedOn`),
    },
    {
      input: ({ clubId, paper }) => ({ clubId, paperIds: [paper.id] }),
      keys: keys(`
        isNominating canNominate nominationsLeft nominationsPerMember
        states.*: kind roundNumber day isOver`),
    },
  ],
  nominate: { keys: keys("roundId nominationId") },
  castBallot: { keys: keys("isSaved ballot.approved[] savedAt receipt") },
  getOwnBallot: { keys: keys("ballot.approved[] savedAt receipt") },
  takeBackBallot: { keys: keys("isSaved ballot savedAt receipt") },
  open: { keys: keys("roundId number") },
};
