import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const invitationsKeys: AnswerKeysOf<"invitations"> = {
  list: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys("[]: id role createdAt createdBy expiresAt maxUses uses link"),
  },
  create: { keys: keys("invitationId link") },
  get: {
    keys: keys(`
      clubName role memberOf invitedBy memberCount
      meeting: weekday time everyWeeks timeZone nextStartsAt
      papers`),
  },
  accept: { keys: keys("slug joined") },
};
