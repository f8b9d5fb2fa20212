import {
  castBallotInput,
  closeRoundInput,
  nominateInput,
  openRoundInput,
  takeBackBallotInput,
  withdrawNominationInput,
} from "@/domain/rounds/round-inputs";
import { memberProcedure, organizerProcedure, router } from "@/server/api/trpc";
import { castBallot, takeBackBallot } from "@/server/rounds/ballots.service";
import { closeRound } from "@/server/rounds/close-round";
import { nominate, withdrawNomination } from "@/server/rounds/nominations.service";
import { openRound } from "@/server/rounds/open-round";

export const roundsRouter = router({
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
