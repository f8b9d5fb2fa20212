import { type AnswerKeysOf, nothing } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const notificationsKeys: AnswerKeysOf<"notifications"> = {
  // One's own inbox: names of people and clubs, no address.
  list: {
    input: () => ({}),
    keys: keys(`
      next
      notifications[]: id reason isRead createdAt paperId titleHtml commentId byName excerpt turn
      notifications[].club: slug name timeZone
      notifications[].turn: status endedBecause startsAt answerBy isCancelled`),
  },
  countUnread: { keys: ["unread"] },
  markRead: nothing,
  markAllRead: nothing,
  getPreferences: { keys: keys("[]: reason mail") },
  setPreference: { keys: ["reason", "mail"] },
};
