// Lines for `keys` of what several answers hold.

export const agenda = (papers: string) => `
  ${papers}: talkId paperId title titleHtml commentCount
  ${papers}.assignment: id status answerBy why isSet
  ${papers}.assignment.presenter: id name`;

/** A meeting as lists show it. */
export const meeting = (at: string) => `
  ${at}: id startsAt endsAt status place
  ${agenda(`${at}.papers[]`)}`;

/** A comment to which nobody has reacted and that asks nothing. */
export const COMMENT_WORDS =
  "id parentId path depth number author.id author.name html createdAt editedAt isDeleted hiddenReason answers reactions question anchor canReply canEdit canDelete";

/** A question to which somebody has reacted. */
export const livelyCommentWords = COMMENT_WORDS.replace(
  "reactions",
  "reactions[].kind reactions[].count reactions[].isMine",
).replace("question", "question.answeredAt question.answerId");

export const RECENT_WORDS = "id paperId titleHtml authorName excerpt createdAt";

/** A nominated or picked paper within a round. */
export const paperWords = (at: string) => `${at}: id title titleHtml authorCount publishedOn`;
