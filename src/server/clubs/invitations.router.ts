import { createInvitationInput, invitationTokenInput, revokeInvitationInput } from "@/domain/clubs/club-inputs";
import { listInvitations } from "@/server/clubs/invitations.queries";
import { acceptInvitation, createInvitation, revokeInvitation } from "@/server/clubs/invitations.service";
import { openInvitation } from "@/server/clubs/open-invitation.service";
import { organizerProcedure, protectedProcedure, publicProcedure, router } from "@/server/procedures/procedures";

export const invitationsRouter = router({
  list: organizerProcedure.query(({ ctx }) =>
    listInvitations(ctx.db, { clubId: ctx.club.id, userId: ctx.userId, now: ctx.now }),
  ),

  create: organizerProcedure
    .input(createInvitationInput)
    .mutation(({ ctx, input }) => createInvitation(ctx.db, { ...input, actorId: ctx.userId, now: ctx.givenNow })),

  revoke: organizerProcedure.input(revokeInvitationInput).mutation(({ ctx, input }) => revokeInvitation(ctx.db, input)),

  /** Whoever holds a link, signed in or not. */
  get: publicProcedure
    .input(invitationTokenInput)
    .query(({ ctx, input }) =>
      openInvitation(ctx.db, { ...input, viewerId: ctx.viewer?.id ?? null, address: ctx.address, now: ctx.givenNow }),
    ),

  accept: protectedProcedure
    .input(invitationTokenInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),
});
