import { accountRouter } from "@/server/account/account.router";
import { authRouter } from "@/server/account/ways-to-sign-in.router";
import { clubsRouter } from "@/server/clubs/clubs.router";
import { invitationsRouter } from "@/server/clubs/invitations.router";
import { membersRouter } from "@/server/clubs/members.router";
import { feedRouter } from "@/server/feed/feed.router";
import { notificationsRouter } from "@/server/notifications/notifications.router";
import { papersRouter } from "@/server/papers/papers.router";
import { router } from "@/server/procedures/procedures";
import { rotaRouter } from "@/server/rota/rota.router";
import { roundsRouter } from "@/server/rounds/rounds.router";
import { threadsRouter } from "@/server/threads/threads.router";
import { meetingsRouter } from "@/server/week/meetings.router";
import { weekRouter } from "@/server/week/week.router";

export const appRouter = router({
  account: accountRouter,
  auth: authRouter,
  clubs: clubsRouter,
  feed: feedRouter,
  invitations: invitationsRouter,
  meetings: meetingsRouter,
  members: membersRouter,
  notifications: notificationsRouter,
  papers: papersRouter,
  rota: rotaRouter,
  rounds: roundsRouter,
  threads: threadsRouter,
  week: weekRouter,
});

export type AppRouter = typeof appRouter;
