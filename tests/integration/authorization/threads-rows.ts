import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

/** A comment of the subject's in a thread of the club's. */
async function ownComment({ db, cast, subject }: Scene) {
  const thread = await createThread(db, { club: cast.club });
  const comment = await createComment(db, { thread, author: subject });
  return { clubId: cast.club.id, paperId: thread.paperId, commentId: comment.id };
}

async function commentAlone(scene: Scene) {
  const { clubId, commentId } = await ownComment(scene);
  return { clubId, commentId };
}

async function paperAlone(scene: Scene) {
  const { clubId, paperId } = await ownComment(scene);
  return { clubId, paperId };
}

const visit = async (scene: Scene) => ({ ...(await paperAlone(scene)), visitId: crypto.randomUUID() });

export const threadsRows: RowsOf<"threads"> = {
  listComments: {
    input: async (scene) => {
      const { clubId, paperId } = await ownComment(scene);
      return { clubId, paperId };
    },
  },
  listAround: { input: ownComment },
  getComments: {
    input: async (scene) => {
      const { clubId, commentId } = await ownComment(scene);
      return { clubId, ids: [commentId] };
    },
    foreignIds: "nothing",
  },
  listRecent: {
    input: async (scene) => {
      const { clubId } = await ownComment(scene);
      return { clubId };
    },
  },
  getSource: { input: ownComment },
  post: {
    input: async (scene) => {
      const { clubId, paperId, commentId } = await ownComment(scene);
      return { clubId, paperId, parentId: commentId, body: "I agree.", requestKey: crypto.randomUUID() };
    },
  },
  edit: { input: async (scene) => ({ ...(await ownComment(scene)), body: "I agree, on the whole." }) },
  delete: { input: ownComment },
  listVersions: { input: ownComment },
  hide: { input: async (scene) => ({ ...(await ownComment(scene)), reason: "Against our rules." }) },
  restore: {
    input: async (scene) => {
      const { clubId, commentId } = await ownComment(scene);
      await scene.db.comment.update({
        where: { id: commentId },
        data: { hiddenAt: new Date(), hiddenReason: "Rude." },
      });
      return { clubId, commentId };
    },
  },
  setLocked: {
    input: async (scene) => {
      const { clubId, paperId } = await ownComment(scene);
      return { clubId, paperId, isLocked: true };
    },
  },
  moveBranch: {
    input: async (scene) => {
      const { clubId, commentId } = await ownComment(scene);
      return { clubId, commentId, toPaperId: (await createPaper(scene.db)).id };
    },
  },
  listPassages: {
    input: async ({ db, cast, subject }) => {
      const thread = await createThread(db, { club: cast.club });
      const anchor = { kind: "quote", exact: "optimism", prefix: "", suffix: " is enough" };
      await createComment(db, { thread, author: subject, anchor });
      return { clubId: cast.club.id, paperId: thread.paperId };
    },
  },
  countComments: {
    input: async (scene) => {
      const { clubId, paperId } = await ownComment(scene);
      return { clubId, paperIds: [paperId] };
    },
  },
  markRead: { input: async (scene) => ({ ...(await paperAlone(scene)), upTo: 1 }) },
  markPaperRead: { input: paperAlone },
  noteReading: { input: visit },
  noteLeaving: { input: visit },
  nextUnread: { input: paperAlone },
  setInterest: { input: async (scene) => ({ ...(await paperAlone(scene)), interest: "following" }) },
  react: { input: async (scene) => ({ ...(await commentAlone(scene)), kind: "insight", isOn: true }) },
  listReactions: { input: commentAlone },
  markQuestion: { input: async (scene) => ({ ...(await commentAlone(scene)), isQuestion: true }) },
  markAnswered: {
    input: async (scene) => {
      const asked = await commentAlone(scene);
      await scene.db.comment.update({ where: { id: asked.commentId }, data: { askedAt: new Date() } });
      return { ...asked, isAnswered: true };
    },
  },
  listMeetingQuestions: {
    input: async ({ db, cast }) => ({
      clubId: cast.club.id,
      meetingId: (await createMeeting(db, { club: cast.club })).id,
    }),
  },
  search: { input: ({ cast }) => ({ clubId: cast.club.id, query: "patience" }) },
  completeMention: { input: ({ cast }) => ({ clubId: cast.club.id, query: "" }) },
  changeSettings: { input: ({ cast }) => ({ clubId: cast.club.id, isSpoilerSafe: true, showsReaders: false }) },
  preview: { input: ({ cast }) => ({ clubId: cast.club.id, body: "*Look*: $x^2$" }) },
};
