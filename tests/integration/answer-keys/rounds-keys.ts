import { type AnswerKeysOf, nothing } from "@tests/integration/answer-keys/answer-keys";
import { paperWords } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

/** Until the close: how many have voted and one's own ballot, but no count, no seed, nobody else's ballot. */
const openRound = keys(`
  id number state method seats openedAt closesAt seedHash voters electorate myBallot[] savedAt previousNumber nextNumber
  meeting: id startsAt endsAt place status
  nominations[]: id by isMine reason wouldPresent createdAt canWithdraw commentCount
  ${paperWords("nominations[].paper")}`);

/** Afterwards, to everybody, what the draw was and what every paper got; still nobody else's ballot. */
const closedRound = [
  ...openRound,
  ...keys(`
    closedAt endedAt seed
    result.picks[]: position why presenter.name presenter.status
    ${paperWords("result.picks[].paper")}
    result.standings[]: count isPicked
    ${paperWords("result.standings[].paper")}
    result.tie: seats
    result.tie.papers[]: digest
    ${paperWords("result.tie.papers[].paper")}`),
];

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
        canNominate nominationsLeft
        states.*: kind nominationId by byMe`),
    },
    {
      input: ({ clubId, paper }) => ({ clubId, paperIds: [paper.id] }),
      keys: keys(`
        canNominate nominationsLeft
        states.*: kind roundNumber day isOver`),
    },
  ],
  nominate: { keys: keys("roundId nominationId") },
  withdrawNomination: nothing,
  castBallot: { keys: keys("approved[] savedAt") },
  takeBackBallot: nothing,
  open: { keys: keys("roundId number") },
  close: nothing,
};
