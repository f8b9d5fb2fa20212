// Lines for `keys` of what several answers hold.

export const agenda = (papers: string) => `
  ${papers}: paperId title titleHtml commentCount
  ${papers}.assignment: id status answerBy why isSet
  ${papers}.assignment.presenter: id name`;

/** A meeting as lists show it. */
export const meeting = (at: string) => `
  ${at}: id startsAt endsAt status place
  ${agenda(`${at}.papers[]`)}`;

export const commentWords =
  "id parentId path depth number author.id author.name html createdAt editedAt isDeleted hiddenReason answers reactions question anchor canReply canEdit canDelete";

export const recentWords = "id paperId titleHtml authorName excerpt createdAt";

/** A nominated or picked paper within a round. */
export const paperWords = (at: string) => `${at}: id title titleHtml authorCount publishedOn`;
