import type { Vote } from "@tests/integration/secrecy/vote";
import { getDb } from "@/server/db";
import { handleCalendar } from "@/server/http/handle-calendar";
import { handleRoundFile } from "@/server/http/handle-round-file";
import { calendarUrl } from "@/server/meetings/calendar-token";

/**
 * Everything beside procedures that gives or keeps something of a club: asked while the others vote one way and another,
 * each must be the same to the letter. Pages are not here: they get what they show from procedures alone, which
 * `.dependency-cruiser.mjs` holds.
 */
export const places = {
  "the calendar": async ({ calendarFeed }) => {
    const url = calendarUrl({ ...calendarFeed, version: 1 });
    const answer = await handleCalendar(new Request(url), new URL(url).pathname.split("/").at(-1) ?? "");
    return { status: answer.status, text: await answer.text() };
  },
  "the round's file": async ({ clubId, number, cookie }) => {
    const headers = { cookie };
    const answer = await handleRoundFile(new Request("http://localhost:3000/", { headers }), {
      clubId,
      number: `${number}`,
    });
    return { status: answer.status, text: await answer.text() };
  },
  "events, which streams hand on as they are": ({ clubId }) =>
    getDb().$queryRaw`SELECT id::text, kind, payload FROM events WHERE club_id = ${clubId}::uuid ORDER BY id`,
  "jobs, and mails that wait among them": ({ clubId, slug }) =>
    getDb().$queryRaw`
      SELECT task_id::int, payload::text, run_at, key FROM graphile_worker._private_jobs
      WHERE strpos(payload::text, ${clubId}) > 0 OR strpos(payload::text, ${slug}) > 0 ORDER BY id`,
} satisfies Record<string, (vote: Vote) => Promise<unknown>>;

/** Route handlers, by file: which of the places above is theirs; null for those that are about no club. */
export const handlers: Record<string, keyof typeof places | "the procedures" | null> = {
  "api/auth/callback/[provider]/route.ts": null,
  "api/clubs/[clubId]/events": "events, which streams hand on as they are",
  "api/clubs/[clubId]/rounds/[number]/file/route.ts": "the round's file",
  "api/health/route.ts": null,
  "api/trpc/[trpc]/route.ts": "the procedures",
  "api/unsubscribe/[token]/route.ts": null,
  "calendar/[token]/route.ts": "the calendar",
  "sign-in/request/route.ts": null,
  "sign-in/use/route.ts": null,
  "sign-in/with/[provider]/route.ts": null,
  "sign-out/route.ts": null,
};
