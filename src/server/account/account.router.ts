import {
  confirmEmailChangeInput,
  deleteAccountInput,
  learnTimeZoneInput,
  renameInput,
  requestEmailChangeInput,
  revokeSessionInput,
  setShownWhileReadingInput,
  setTimeZoneInput,
} from "@/domain/people/account-inputs";
import { listSessions } from "@/server/account/account.queries";
import { learnTimeZone, rename, revokeSession, setTimeZone, signOutElsewhere } from "@/server/account/account.service";
import { deleteAccount } from "@/server/account/delete-account.service";
import { getDeletion } from "@/server/account/deletion.queries";
import { confirmEmailChange, requestEmailChange } from "@/server/account/email-change.service";
import { protectedProcedure, router } from "@/server/procedures/procedures";
import { setShownWhileReading } from "@/server/threads/visitors.service";

/** One's own account: everything here takes the person from the session and from nowhere else. */
export const accountRouter = router({
  listSessions: protectedProcedure.query(({ ctx }) =>
    listSessions(ctx.db, { userId: ctx.userId, sessionId: ctx.viewer.sessionId, now: ctx.now }),
  ),

  rename: protectedProcedure
    .input(renameInput)
    .mutation(({ ctx, input }) => rename(ctx.db, { ...input, userId: ctx.userId })),

  setTimeZone: protectedProcedure
    .input(setTimeZoneInput)
    .mutation(({ ctx, input }) => setTimeZone(ctx.db, { ...input, userId: ctx.userId })),

  learnTimeZone: protectedProcedure
    .input(learnTimeZoneInput)
    .mutation(({ ctx, input }) => learnTimeZone(ctx.db, { ...input, userId: ctx.userId })),

  setShownWhileReading: protectedProcedure
    .input(setShownWhileReadingInput)
    .mutation(({ ctx, input }) => setShownWhileReading(ctx.db, { ...input, userId: ctx.userId })),

  requestEmailChange: protectedProcedure
    .input(requestEmailChangeInput)
    .mutation(({ ctx, input }) =>
      requestEmailChange(ctx.db, { ...input, userId: ctx.userId, sessionId: ctx.viewer.sessionId }),
    ),

  confirmEmailChange: protectedProcedure
    .input(confirmEmailChangeInput)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx.db, { ...input, userId: ctx.userId })),

  revokeSession: protectedProcedure
    .input(revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx.db, { ...input, userId: ctx.userId })),

  signOutElsewhere: protectedProcedure.mutation(({ ctx }) =>
    signOutElsewhere(ctx.db, { userId: ctx.userId, sessionId: ctx.viewer.sessionId }),
  ),

  getDeletion: protectedProcedure.query(({ ctx }) => getDeletion(ctx.db, { userId: ctx.userId })),

  delete: protectedProcedure
    .input(deleteAccountInput)
    .mutation(({ ctx, input }) =>
      deleteAccount(ctx.db, { ...input, userId: ctx.userId, sessionId: ctx.viewer.sessionId, now: ctx.givenNow }),
    ),
});
