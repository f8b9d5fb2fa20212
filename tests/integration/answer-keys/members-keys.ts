import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const membersKeys: AnswerKeysOf<"members"> = {
  list: {
    keys: keys("[]: userId name role joinedAt presents"),
    more: { from: "organizer", keys: ["[].email"] },
  },
  // For the organizer to pass on; it opens nothing but this club (sign-in-link-issuing.test.ts).
  issueMemberSignInLink: { keys: ["link"] },
};
