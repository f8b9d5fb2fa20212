import type { Role } from "@/domain/clubs/roles";
import {
  cancelRoundInput,
  castBallotInput,
  closeRoundInput,
  extendRoundInput,
  listRoundsInput,
  nominateInput,
  nominationStatesInput,
  openRoundInput,
  openVotingInput,
  ownBallotInput,
  roundByNumberInput,
  takeBackBallotInput,
  withdrawNominationInput,
} from "@/domain/rounds/round-inputs";
import { memberProcedure, organizerProcedure, readerProcedure, router } from "@/server/procedures/procedures";
import { castBallot, takeBackBallot } from "@/server/rounds/ballots.service";
import { cancelRound } from "@/server/rounds/cancel-round.service";
import { closeRound } from "@/server/rounds/close-round.service";
import { extendRound } from "@/server/rounds/extend-round.service";
import { getFairness } from "@/server/rounds/fairness.queries";
import { getNominationStates } from "@/server/rounds/nomination-states.queries";
import { nominate, withdrawNomination } from "@/server/rounds/nominations.service";
import { openRound } from "@/server/rounds/open-round.service";
import { openVoting } from "@/server/rounds/open-voting.service";
import { getOwnBallot } from "@/server/rounds/own-ballot.queries";
import { getOwnRecord } from "@/server/rounds/own-record.queries";
import { getPublishedBallots } from "@/server/rounds/published-ballots.queries";
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

  getBallots: readerProcedure
    .input(roundByNumberInput)
    .query(({ ctx, input }) => getPublishedBallots(ctx.db, { ...input, userId: ctx.userId })),

  getRecord: readerProcedure.query(({ ctx, input }) => getOwnRecord(ctx.db, { ...input, userId: ctx.userId })),

  getFairness: readerProcedure.query(({ ctx, input }) => getFairness(ctx.db, input)),

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

  getOwnBallot: readerProcedure
    .input(ownBallotInput)
    .query(({ ctx, input }) => getOwnBallot(ctx.db, { ...input, userId: ctx.userId })),

  takeBackBallot: memberProcedure
    .input(takeBackBallotInput)
    .mutation(({ ctx, input }) => takeBackBallot(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  open: organizerProcedure
    .input(openRoundInput)
    .mutation(({ ctx, input }) => openRound(ctx.db, { ...input, now: ctx.givenNow })),

  openVoting: organizerProcedure
    .input(openVotingInput)
    .mutation(({ ctx, input }) => openVoting(ctx.db, { ...input, now: ctx.givenNow })),

  extend: organizerProcedure
    .input(extendRoundInput)
    .mutation(({ ctx, input }) => extendRound(ctx.db, { ...input, now: ctx.givenNow })),

  cancel: organizerProcedure
    .input(cancelRoundInput)
    .mutation(({ ctx, input }) => cancelRound(ctx.db, { ...input, now: ctx.givenNow })),

  close: organizerProcedure
    .input(closeRoundInput)
    .mutation(({ ctx, input }) => closeRound(ctx.db, { ...input, by: ctx.club.role, now: ctx.givenNow })),
});
