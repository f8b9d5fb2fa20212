import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { meeting } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const rotaKeys: AnswerKeysOf<"rota"> = {
  list: {
    input: async ({ clubId, openVote }) => {
      await openVote(); // brings a meeting without papers, for which the line is planned
      return { clubId };
    },
    keys: keys(`
      clubMean
      line[]: userId name position presentedCount waitingSince waitingDays why
      ${meeting("meetings[]")}
      meetings[].planned[]: userId name why`),
  },
  // One's own turn; of others, the name of the organizer who set it.
  getTurn: {
    keys: keys(`
      assignmentId status endedBecause why answerBy meetingId startsAt isCancelled isPast byName paperId title titleHtml`),
  },
  setPresenter: { keys: ["assignmentId"] },
  proposeAgain: { keys: ["assignmentId"] },
};
