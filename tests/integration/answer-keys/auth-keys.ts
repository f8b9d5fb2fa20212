import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const authKeys: AnswerKeysOf<"auth"> = {
  getInstance: { keys: ["hasOwner"] },
  listWaysToSignIn: { keys: keys("mailGoesToFiles providers[].id providers[].name") },
};
