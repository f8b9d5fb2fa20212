import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const membersKeys: AnswerKeysOf<"members"> = {
  list: {
    keys: keys("[]: userId name role joinedAt presents"),
    more: { from: "organizer", keys: ["[].email"] },
  },
  // For the organizer to hand on; what it opens is no more than this club (sign-in-link-handing.test.ts).
  handSignInLink: { keys: ["link"] },
};
