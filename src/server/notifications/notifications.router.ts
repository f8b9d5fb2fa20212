import {
  listNotificationsInput,
  markNotificationsInput,
  setMailTimeInput,
} from "@/domain/notifications/notification-inputs";
import {
  countUnreadNotifications,
  getMailTimes,
  listNotifications,
} from "@/server/notifications/notifications.queries";
import {
  markAllNotificationsRead,
  markNotificationsRead,
  setMailTime,
} from "@/server/notifications/notifications.service";
import { protectedProcedure, router } from "@/server/procedures/procedures";

export const notificationsRouter = router({
  list: protectedProcedure
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx.db, { ...input, userId: ctx.userId, now: ctx.now })),

  countUnread: protectedProcedure.query(({ ctx }) => countUnreadNotifications(ctx.db, ctx.userId)),

  markRead: protectedProcedure
    .input(markNotificationsInput)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.db, { ...input, userId: ctx.userId })),

  markAllRead: protectedProcedure.mutation(({ ctx }) => markAllNotificationsRead(ctx.db, ctx.userId)),

  getPreferences: protectedProcedure.query(({ ctx }) => getMailTimes(ctx.db, ctx.userId)),

  setPreference: protectedProcedure
    .input(setMailTimeInput)
    .mutation(({ ctx, input }) => setMailTime(ctx.db, { ...input, userId: ctx.userId })),
});
