import { feedItem, feedPage } from "@tests/factories/feed-items";
import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";
import { LIVELY_DAY } from "@tests/integration/answer-keys/lively-club";

const IMPORT_WORDS =
  "id source sourceName label status seen created updated unchanged total days[] error createdAt finishedAt startedBy rejectedCount";

const PREVIEW_WORDS = "format papers rejectedCount rejected[].where rejected[].reason days[]";

export const feedKeys: AnswerKeysOf<"feed"> = {
  getDay: {
    input: async ({ clubId, openVote }) => {
      await openVote();
      return { clubId, day: LIVELY_DAY };
    },
    keys: keys(`
      day previousDay nextDay total sources[] cameInAt isNominating canNominate nominationsLeft nominationsPerMember next
      papers[]: listingId paperId title titleHtml teaserHtml authors[] authorCount organizationName publishedOn upvotes
      papers[]: sourceComments isWithdrawn isSample brought commentCount pdf code
      papers[].state: kind nominationId by byMe carriedFrom discussedOn roundNumber day isOver`),
  },
  listDays: { keys: keys("[]: day papers") },
  getImport: {
    input: ({ clubId, imported }) => ({ clubId, importId: imported.id }),
    keys: keys(`
      ${IMPORT_WORDS}
      rejected[]: where reason`),
  },
  listImports: {
    input: ({ clubId }) => ({ clubId }),
    keys: keys(`
      next
      imports[]: ${IMPORT_WORDS}`),
  },
  // Of a page that ends in the middle of a paper, and of a file with an item that is none.
  previewText: [
    {
      input: ({ clubId }) => ({ clubId, text: `${feedPage([{ title: "On Being Whole" }])}\n\nHalf` }),
      keys: keys(`
        ${PREVIEW_WORDS} year.year year.isInferred year.how
        cutOff: line reason`),
    },
    {
      input: ({ clubId }) => ({ clubId, text: JSON.stringify([feedItem(), { paper: {} }]) }),
      keys: keys(`${PREVIEW_WORDS} year cutOff`),
    },
  ],
  startImport: { keys: ["importId"] },
};
