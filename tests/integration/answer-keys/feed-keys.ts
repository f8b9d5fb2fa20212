import { feedItem, feedPage } from "@tests/factories/feed-items";
import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";
import { livelyDay } from "@tests/integration/answer-keys/lively-club";

const importWords =
  "id source sourceName label status seen created updated unchanged total days[] error createdAt finishedAt startedBy rejectedCount";

const previewWords = "format papers rejectedCount rejected[].where rejected[].reason days[]";

export const feedKeys: AnswerKeysOf<"feed"> = {
  getDay: {
    input: async ({ clubId, openVote }) => {
      await openVote();
      return { clubId, day: livelyDay };
    },
    keys: keys(`
      day previousDay nextDay total sources[] cameInAt canNominate next
      papers[]: listingId paperId title titleHtml teaserHtml authors[] authorCount organizationName publishedOn upvotes
      papers[]: sourceComments isWithdrawn isSample brought commentCount pdf code
      papers[].state: kind nominationId by byMe carriedFrom discussedOn roundNumber day isOver`),
  },
  listDays: { keys: keys("[]: day papers") },
  getImport: {
    input: ({ clubId, imported }) => ({ clubId, importId: imported.id }),
    keys: keys(`
      ${importWords}
      rejected[]: where reason`),
  },
  listImports: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next
      imports[]: ${importWords}`),
  },
  // Of a page that ends in the middle of a paper, and of a file with an item that is none.
  previewText: [
    {
      input: ({ clubId }) => ({ clubId, text: `${feedPage([{ title: "On Being Whole" }])}\n\nHalf` }),
      keys: keys(`
        ${previewWords} year.year year.isInferred year.how
        cutOff: line reason`),
    },
    {
      input: ({ clubId }) => ({ clubId, text: JSON.stringify([feedItem(), { paper: {} }]) }),
      keys: keys(`${previewWords} year cutOff`),
    },
  ],
  startImport: { keys: ["importId"] },
};
