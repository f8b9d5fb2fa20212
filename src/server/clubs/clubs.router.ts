import { createClubInput, deleteClubInput, updateClubInput } from "@/domain/clubs/club-inputs";
import { getClub } from "@/server/clubs/clubs.queries";
import { deleteClub, updateClub } from "@/server/clubs/clubs.service";
import { createClub } from "@/server/clubs/create-club.service";
import {
  organizerProcedure,
  ownerProcedure,
  protectedProcedure,
  readerProcedure,
  router,
} from "@/server/procedures/procedures";

export const clubsRouter = router({
  get: readerProcedure.query(({ ctx }) => getClub(ctx.db, ctx.club.id)),

  create: protectedProcedure
    .input(createClubInput)
    .mutation(({ ctx, input }) => createClub(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  update: organizerProcedure
    .input(updateClubInput)
    .mutation(({ ctx, input }) => updateClub(ctx.db, { ...input, now: ctx.givenNow })),

  delete: ownerProcedure.input(deleteClubInput).mutation(({ ctx, input }) => deleteClub(ctx.db, input)),
});
