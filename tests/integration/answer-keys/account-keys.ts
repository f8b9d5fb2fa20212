import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const accountKeys: AnswerKeysOf<"account"> = {
  listSessions: { keys: keys("[]: id browser createdAt lastSeenAt isThis") },
  getDeletion: { keys: keys("comments isLastInstanceOwner openBallots\nownedClubs[]: name slug") },
  rename: { keys: ["name"] },
  setTimeZone: { keys: ["timeZone"] },
  signOutElsewhere: { keys: ["count"] },
};
