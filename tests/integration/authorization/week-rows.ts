import { castBallot, nominate, openRound } from "@tests/factories/rounds";
import type { RowsOf } from "@tests/integration/authorization/row";

export const weekRows: RowsOf<"week"> = {
  get: {
    input: async ({ db, cast }) => {
      const round = await openRound(db, { club: cast.club });
      const { paperId } = await nominate(db, { round, person: cast.member });
      await castBallot(db, { round, person: cast.owner, approved: [{ id: paperId }] });
      return { clubId: cast.club.id };
    },
  },
};
