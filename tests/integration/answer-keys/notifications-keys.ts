import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const notificationsKeys: AnswerKeysOf<"notifications"> = {
  // One's own inbox: names of people and clubs, no address.
  list: {
    input: () => ({}),
    keys: keys(`
      next
      notifications[]: id kind subjectId reason isRead createdAt happened titleHtml href more[]
      notifications[].more[]: at
      notifications[].ask: kind assignmentId
      notifications[].club: id slug name timeZone`),
  },
  countUnread: { keys: ["unread"] },
  getPreferences: { keys: keys("[]: reason mail") },
  setPreference: { keys: ["reason", "mail"] },
};
