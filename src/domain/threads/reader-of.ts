import type { Reader } from "@/domain/threads/thread-rules";

/** Who reads, as the rules of threads want it. */
export const readerOf = (ctx: { userId: string; club: { role: Reader["role"] } }): Reader => ({
  userId: ctx.userId,
  role: ctx.club.role,
});
