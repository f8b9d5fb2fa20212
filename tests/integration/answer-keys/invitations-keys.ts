import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const invitationsKeys: AnswerKeysOf<"invitations"> = {
  // The link was shown once, to whoever made it: here is only its hash, and that goes nowhere.
  list: { input: ({ clubId }) => ({ clubId }), keys: keys("[]: id role createdAt createdBy expiresAt maxUses uses") },
  create: { keys: keys("invitationId link") },
  get: { keys: keys("clubName role memberOf") },
  accept: { keys: keys("slug joined") },
};
