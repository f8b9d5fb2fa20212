import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { COMMENT_WORDS, livelyCommentWords, RECENT_WORDS } from "@tests/integration/answer-keys/answer-parts";
import { keys } from "@tests/integration/answer-keys/key-paths";

const QUESTION_WORDS = "id paperId titleHtml authorName excerpt askedAt answeredAt answerId answers";
const markedKeys = keys(COMMENT_WORDS.replace("question", "question.answeredAt question.answerId"));

export const threadsKeys: AnswerKeysOf<"threads"> = {
  listComments: {
    input: ({ clubId, paper }) => ({ clubId, paperId: paper.id }),
    keys: keys(`
      total hasMore lastEventId
      thread: lastNumber readNumber isLocked interest isWithheld
      comments[]: ${livelyCommentWords}`),
  },
  listAround: {
    input: ({ clubId, paper, comment }) => ({ clubId, paperId: paper.id, commentId: comment.id }),
    keys: keys(`
      movedTo branchId hasMore
      comments[]: ${livelyCommentWords}`),
  },
  getComments: {
    input: ({ clubId, comment }) => ({ clubId, ids: [comment.id] }),
    keys: keys(`[]: ${livelyCommentWords}`),
  },
  listRecent: { input: ({ clubId }) => ({ clubId }), keys: keys(`[]: ${RECENT_WORDS}`) },
  // One's own words as they were typed; nobody else's.
  getSource: { keys: ["body"] },
  post: { keys: keys(COMMENT_WORDS) },
  edit: { keys: keys(COMMENT_WORDS) },
  delete: { keys: ["id"] },
  listVersions: { keys: keys("[]: html writtenAt") },
  hide: { keys: keys(COMMENT_WORDS) },
  restore: { keys: keys(COMMENT_WORDS) },
  setLocked: { keys: ["isLocked"] },
  moveBranch: { keys: ["paperId", "commentId"] },
  listPassages: { keys: keys("[]: id anchor.kind anchor.exact anchor.prefix anchor.suffix") },
  markRead: { keys: ["readNumber"] },
  // Names of the others who have it open.
  noteReading: {
    input: ({ clubId, paper }) => ({ clubId, paperId: paper.id, visitId: crypto.randomUUID() }),
    keys: keys("readers[]: id name"),
  },
  nextUnread: {
    input: ({ clubId, paper }) => ({ clubId, paperId: paper.id }),
    keys: ["commentId", "path", "branchId"],
  },
  listThreads: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next lastEventId
      threads[]: paperId titleHtml total unread lastCommentAt isLocked interest`),
  },
  countComments: {
    input: ({ clubId, paper }) => ({ clubId, paperIds: [paper.id] }),
    keys: keys("[]: paperId total unread lastCommentAt"),
  },
  setInterest: { keys: ["interest"] },
  react: { keys: keys("id\nreactions[]: kind count isMine") },
  // Names alone of those who reacted.
  listReactions: {
    input: ({ clubId, comment }) => ({ clubId, commentId: comment.id }),
    keys: keys("[]: kind names[]"),
  },
  markQuestion: { keys: markedKeys },
  markAnswered: { keys: markedKeys },
  listQuestions: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next
      questions[]: ${QUESTION_WORDS}`),
  },
  listMeetingQuestions: {
    input: async ({ clubId, meetingId }) => ({ clubId, meetingId }),
    keys: keys(`[]: isCarried ${QUESTION_WORDS}`),
  },
  search: {
    input: ({ clubId }) => ({ clubId, query: "thought" }),
    keys: keys(`
      next
      hits[]: id paperId titleHtml authorName createdAt
      hits[].parts[]: text isHit`),
  },
  // Names and ids of the club's people, and how to write them: no address.
  completeMention: { keys: keys("[]: id name text") },
  getSettings: { keys: ["isSpoilerSafe", "showsReaders"] },
  changeSettings: { keys: ["isSpoilerSafe", "showsReaders"] },
  preview: { keys: ["html"] },
};
