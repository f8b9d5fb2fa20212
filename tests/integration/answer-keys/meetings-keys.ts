import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { agenda, meeting } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

const WHOLE_MEETING = "id startsAt endsAt status place ownPlace seriesDate setByHand";

export const meetingsKeys: AnswerKeysOf<"meetings"> = {
  listAhead: { input: ({ clubId }) => ({ clubId }), keys: keys(meeting("[]")) },
  listPast: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next
      ${meeting("meetings[]")}`),
  },
  get: [
    {
      input: ({ clubId, closed }) => ({ clubId, meetingId: closed.meetingId ?? "" }),
      keys: keys(`
        ${WHOLE_MEETING} round
        ${agenda("papers[]")}`),
    },
    {
      input: async ({ clubId, openVote }) => ({ clubId, meetingId: (await openVote()).meetingId ?? "" }),
      keys: keys(`
        ${WHOLE_MEETING} papers
        round: id number closesAt`),
    },
  ],
  move: { keys: ["start"] },
  setPlace: { keys: ["place"] },
  // The address is a secret of the caller's own.
  getMyFeed: { keys: ["url"] },
  renewMyFeed: { keys: ["url"] },
};
