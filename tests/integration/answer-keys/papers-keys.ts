import type { AnswerKeysOf } from "@tests/integration/answer-keys/answer-keys";
import { keys } from "@tests/integration/answer-keys/key-paths";

export const papersKeys: AnswerKeysOf<"papers"> = {
  get: {
    input: ({ clubId, paper }) => ({ clubId, paperId: paper.id }),
    keys: keys(`
      id title titleHtml abstractHtml authors[] authorCount organizationName publishedOn withdrawnAt commentCount
      upvotes githubStars brought aiSummary aiKeywords[]
      links: arxiv doi pdf code project
      listings[]: source day isBrought
      nominations[]: id at reason wouldPresent by.id by.name round.id round.number round.status round.closesAt
      picks[]: roundNumber closedAt meetingAt
      presentations[]: meetingId meetingStatus startsAt status presenter.id presenter.name`),
  },
  find: { input: ({ clubId }) => ({ clubId, query: "" }), keys: keys("[]: id titleHtml arxivId commentCount") },
  listAuthors: { keys: keys("names[] next") },
};
