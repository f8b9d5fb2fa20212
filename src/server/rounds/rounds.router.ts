import type { Role } from "@/domain/clubs/roles";
import {
  castBallotInput,
  closeRoundInput,
  listRoundsInput,
  nominateInput,
  nominationStatesInput,
  openRoundInput,
  roundByNumberInput,
  takeBackBallotInput,
  withdrawNominationInput,
} from "@/domain/rounds/round-inputs";
import { memberProcedure, organizerProcedure, readerProcedure, router } from "@/server/api/trpc";
import { castBallot, takeBackBallot } from "@/server/rounds/ballots.service";
import { closeRound } from "@/server/rounds/close-round";
import { getNominationStates } from "@/server/rounds/nomination-states.queries";
import { nominate, withdrawNomination } from "@/server/rounds/nominations.service";
import { openRound } from "@/server/rounds/open-round";
import { getCurrentRound, getRoundByNumber, listPastRounds } from "@/server/rounds/rounds.queries";

/** Who reads, and when. */
const readerOf = ({ userId, club, now }: { userId: string; club: { role: Role }; now: Date }) => ({
  userId,
  role: club.role,
  now,
});

export const roundsRouter = router({
  getCurrent: readerProcedure.query(({ ctx, input }) => getCurrentRound(ctx.db, { ...input, ...readerOf(ctx) })),

  getByNumber: readerProcedure
    .input(roundByNumberInput)
    .query(({ ctx, input }) => getRoundByNumber(ctx.db, { ...input, ...readerOf(ctx) })),

  list: readerProcedure.input(listRoundsInput).query(({ ctx, input }) => listPastRounds(ctx.db, input)),

  nominationStates: readerProcedure
    .input(nominationStatesInput)
    .query(({ ctx, input }) => getNominationStates(ctx.db, { ...input, ...readerOf(ctx) })),

  nominate: memberProcedure
    .input(nominateInput)
    .mutation(({ ctx, input }) => nominate(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  withdrawNomination: memberProcedure
    .input(withdrawNominationInput)
    .mutation(({ ctx, input }) =>
      withdrawNomination(ctx.db, { ...input, userId: ctx.userId, role: ctx.club.role, now: ctx.givenNow }),
    ),

  castBallot: memberProcedure
    .input(castBallotInput)
    .mutation(({ ctx, input }) => castBallot(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  takeBackBallot: memberProcedure
    .input(takeBackBallotInput)
    .mutation(({ ctx, input }) => takeBackBallot(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  open: organizerProcedure
    .input(openRoundInput)
    .mutation(({ ctx, input }) => openRound(ctx.db, { ...input, now: ctx.givenNow })),

  close: organizerProcedure
    .input(closeRoundInput)
    .mutation(({ ctx, input }) => closeRound(ctx.db, { ...input, by: ctx.club.role, now: ctx.givenNow })),
});
