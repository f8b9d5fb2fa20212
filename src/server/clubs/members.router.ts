import {
  changeRoleInput,
  issueMemberSignInLinkInput,
  leaveClubInput,
  removeMemberInput,
  setPresentsInput,
  transferClubInput,
} from "@/domain/clubs/club-inputs";
import { leaveClub, removeMember } from "@/server/clubs/departures.service";
import { listMembers } from "@/server/clubs/members.queries";
import { changeRole, setPresents, transferClub } from "@/server/clubs/members.service";
import { issueMemberSignInLink } from "@/server/clubs/sign-in-link.service";
import {
  memberProcedure,
  organizerProcedure,
  ownerProcedure,
  readerProcedure,
  router,
} from "@/server/procedures/procedures";

export const membersRouter = router({
  list: readerProcedure.query(({ ctx }) => listMembers(ctx.db, { clubId: ctx.club.id, readerRole: ctx.club.role })),

  /** For members too: everyone may step down. Who may do what else is the rule's to say. */
  changeRole: memberProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx.db, { ...input, actorId: ctx.userId, now: ctx.givenNow })),

  setPresents: memberProcedure
    .input(setPresentsInput)
    .mutation(({ ctx, input }) => setPresents(ctx.db, { ...input, actorId: ctx.userId })),

  remove: organizerProcedure
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.db, { ...input, actorId: ctx.userId, now: ctx.givenNow })),

  leave: readerProcedure
    .input(leaveClubInput)
    .mutation(({ ctx, input }) => leaveClub(ctx.db, { ...input, userId: ctx.userId, now: ctx.givenNow })),

  transferClub: ownerProcedure
    .input(transferClubInput)
    .mutation(({ ctx, input }) => transferClub(ctx.db, { ...input, actorId: ctx.userId, now: ctx.givenNow })),

  issueMemberSignInLink: organizerProcedure
    .input(issueMemberSignInLinkInput)
    .mutation(({ ctx, input }) => issueMemberSignInLink(ctx.db, { ...input, actorId: ctx.userId })),
});
