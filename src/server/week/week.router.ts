import { protectedProcedure, readerProcedure, router } from "@/server/procedures/procedures";
import { countWaiting, listAsks } from "@/server/week/asks.queries";
import { getWeek } from "@/server/week/week.queries";

export const weekRouter = router({
  get: readerProcedure.query(({ ctx }) =>
    getWeek(ctx.db, { clubId: ctx.club.id, userId: ctx.userId, role: ctx.club.role, now: ctx.now }),
  ),

  listAsks: protectedProcedure.query(({ ctx }) => listAsks(ctx.db, { userId: ctx.userId, now: ctx.now })),

  countWaiting: protectedProcedure.query(({ ctx }) => countWaiting(ctx.db, { userId: ctx.userId, now: ctx.now })),
});
