import { type AnswerKeysOf, nothing } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const accountKeys: AnswerKeysOf<"account"> = {
  listSessions: { keys: keys("[]: id browser createdAt lastSeenAt isThis") },
  rename: nothing,
  setTimeZone: nothing,
  setShownWhileReading: nothing,
  requestEmailChange: nothing,
  confirmEmailChange: nothing,
  revokeSession: nothing,
  signOutElsewhere: { keys: ["count"] },
};
