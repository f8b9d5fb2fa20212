import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

const clubKeys = keys(`
  id slug name timeZone createdAt votingClosesHoursBefore nominationsPerMember picksPerRound
  votingMethod ballotsAfterClose showsWhoVoted carryOverRounds votingHours
  meeting: weekday time lengthMinutes everyWeeks place startsOn`);

export const clubsKeys: AnswerKeysOf<"clubs"> = {
  get: { keys: clubKeys },
  update: { keys: clubKeys },
  create: { keys: keys("clubId slug") },
};
