import {
  getTurnInput,
  proposePresenterInput,
  respondToAssignmentInput,
  setPresenterInput,
} from "@/domain/rota/rota-inputs";
import { memberProcedure, organizerProcedure, readerProcedure, router } from "@/server/procedures/procedures";
import { proposeAgain, setPresenter } from "@/server/rota/choose-presenter.service";
import { getRota } from "@/server/rota/rota.queries";
import { answerAssignment } from "@/server/rota/rota.service";
import { getTurn } from "@/server/rota/turn.queries";

export const rotaRouter = router({
  list: readerProcedure.query(({ ctx }) => getRota(ctx.db, { clubId: ctx.club.id, now: ctx.now })),

  getTurn: readerProcedure
    .input(getTurnInput)
    .query(({ ctx, input }) => getTurn(ctx.db, { ...input, userId: ctx.userId, now: ctx.now })),

  answer: memberProcedure
    .input(respondToAssignmentInput)
    .mutation(({ ctx, input }) => answerAssignment(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  setPresenter: organizerProcedure
    .input(setPresenterInput)
    .mutation(({ ctx, input }) =>
      setPresenter(ctx.db, { ...input, byUserId: ctx.userId, byRole: ctx.club.role, now: ctx.givenNow }),
    ),

  proposeAgain: organizerProcedure
    .input(proposePresenterInput)
    .mutation(({ ctx, input }) => proposeAgain(ctx.db, { ...input, byUserId: ctx.userId, now: ctx.givenNow })),
});
