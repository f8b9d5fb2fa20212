import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { commentWords, recentWords } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const threadsKeys: AnswerKeysOf<"threads"> = {
  listComments: {
    input: ({ clubId, paper }) => ({ clubId, paperId: paper.id }),
    keys: keys(`
      total hasMore lastEventId
      thread: lastNumber readNumber isLocked interest isKeptBack
      comments[]: ${commentWords}`),
  },
  listAround: {
    input: ({ clubId, paper, comment }) => ({ clubId, paperId: paper.id, commentId: comment.id }),
    keys: keys(`
      branchId hasMore
      comments[]: ${commentWords}`),
  },
  getComments: {
    input: ({ clubId, comment }) => ({ clubId, ids: [comment.id] }),
    keys: keys(`[]: ${commentWords}`),
  },
  listRecent: { input: ({ clubId }) => ({ clubId }), keys: keys(`[]: ${recentWords}`) },
  // One's own words as they were typed; nobody else's.
  getSource: { keys: ["body"] },
  post: { keys: keys(commentWords) },
  edit: { keys: keys(commentWords) },
  delete: { keys: ["id"] },
  listVersions: { keys: keys("[]: html writtenAt") },
  hide: { keys: keys(commentWords) },
  restore: { keys: keys(commentWords) },
  setLocked: { keys: ["isLocked"] },
  moveBranch: { keys: ["paperId", "commentId"] },
  preview: { keys: ["html"] },
};
