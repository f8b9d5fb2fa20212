import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { castBallot, closeWithPick, nominate, openRound } from "@tests/factories/rounds";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";
import { closeRound } from "@/server/rounds/close-round.service";

/** An open round with a nomination of the subject's. */
async function nominated({ db, cast, subject }: Scene) {
  const round = await openRound(db, { club: cast.club });
  const nomination = await nominate(db, { round, person: subject });
  return { clubId: cast.club.id, round, nomination };
}

export const roundsRows: RowsOf<"rounds"> = {
  getCurrent: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await castBallot(scene.db, { round, person: scene.cast.owner, approved: [{ id: nomination.paperId }] });
      return { clubId };
    },
  },
  getByNumber: {
    input: async (scene) => {
      const { clubId, round } = await nominated(scene);
      return { clubId, number: round.number };
    },
  },
  getBallots: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await castBallot(scene.db, { round, person: scene.cast.owner, approved: [{ id: nomination.paperId }] });
      await closeRound(scene.db, { clubId, roundId: round.id, by: "owner" });
      return { clubId, number: round.number };
    },
  },
  getRecord: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await castBallot(scene.db, { round, person: scene.subject, approved: [{ id: nomination.paperId }] });
      await closeRound(scene.db, { clubId, roundId: round.id, by: "owner" });
      return { clubId };
    },
  },
  list: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await closeWithPick(scene.db, { round, paper: { id: nomination.paperId } });
      return { clubId };
    },
  },
  nominationStates: {
    input: async (scene) => {
      const { clubId, nomination } = await nominated(scene);
      return { clubId, paperIds: [nomination.paperId] };
    },
  },
  nominate: {
    input: async (scene) => {
      const { clubId } = await nominated(scene);
      return { clubId, paperId: (await createPaper(scene.db)).id };
    },
  },
  withdrawNomination: {
    input: async (scene) => {
      const { clubId, nomination } = await nominated(scene);
      return { clubId, nominationId: nomination.id };
    },
  },
  castBallot: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      return { clubId, roundId: round.id, ballot: { approved: [nomination.paperId] } };
    },
  },
  getOwnBallot: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await castBallot(scene.db, { round, person: scene.subject, approved: [{ id: nomination.paperId }] });
      return { clubId, roundId: round.id };
    },
  },
  takeBackBallot: {
    input: async (scene) => {
      const { clubId, round, nomination } = await nominated(scene);
      await castBallot(scene.db, { round, person: scene.subject, approved: [{ id: nomination.paperId }] });
      return { clubId, roundId: round.id };
    },
  },
  open: {
    input: async ({ db, cast }) => {
      const meeting = await createMeeting(db, { club: cast.club });
      return { clubId: cast.club.id, meetingId: meeting.id };
    },
  },
  openVoting: {
    input: async ({ db, cast, subject }) => {
      const votingOpensAt = new Date(Date.now() + 60 * 60 * 1000);
      const round = await openRound(db, { club: cast.club, votingOpensAt });
      await nominate(db, { round, person: subject });
      return { clubId: cast.club.id, roundId: round.id };
    },
  },
  extend: {
    input: async (scene) => {
      const { clubId, round } = await nominated(scene);
      return { clubId, roundId: round.id, closesAt: new Date(round.closesAt.getTime() + 1).toISOString() };
    },
  },
  cancel: {
    input: async (scene) => {
      const { clubId, round } = await nominated(scene);
      return { clubId, roundId: round.id, reason: "The room is gone." };
    },
  },
  close: {
    input: async (scene) => {
      const { clubId, round } = await nominated(scene);
      return { clubId, roundId: round.id };
    },
  },
};
