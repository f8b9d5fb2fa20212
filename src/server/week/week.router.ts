import { readerProcedure, router } from "@/server/procedures/procedures";
import { getWeek } from "@/server/week/week.queries";

export const weekRouter = router({
  get: readerProcedure.query(({ ctx }) =>
    getWeek(ctx.db, { clubId: ctx.club.id, userId: ctx.userId, role: ctx.club.role, now: ctx.now }),
  ),
});
