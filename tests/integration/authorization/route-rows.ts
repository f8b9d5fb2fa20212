// Every page and route handler with the people that it answers. Adding one: a row under the file's path below src/app.
// What follows from the audience is checked over HTTP against the running app (tests/e2e/routes.spec.ts); that no file
// is without a row, in tests/integration/routes.test.ts.

import { createAssignment } from "@tests/factories/assignments";
import type { Cast } from "@tests/factories/cast";
import { createImport } from "@tests/factories/imports";
import { createInvitation } from "@tests/factories/invitations";
import { createListing } from "@tests/factories/listings";
import { createMeeting, findCalendarFeed } from "@tests/factories/meetings";
import { nominate, openRound } from "@tests/factories/rounds";
import { type CallerKind, refusalOf } from "@tests/integration/authorization/callers";
import type { RootDb } from "@/server/db";
import { calendarUrl } from "@/server/meetings/calendar-token";
import { unsubscribeToken } from "@/server/notifications/unsubscribe-token";
import type { Audience } from "@/server/procedures/procedures";
import { closeRound } from "@/server/rounds/close-round.service";

interface Scene {
  db: RootDb;
  cast: Cast;
}

export interface RouteRow {
  audience: Audience;
  /** Of a route handler. Everything but GET must refuse what does not come from our own origin. */
  methods?: readonly string[];
  /** It does not, with the reason in a comment. */
  takesAnyOrigin?: true;
  /** The address to ask for, with the query. Makes what is there. */
  at: (scene: Scene) => string | Promise<string>;
  /** The status where it does not follow from the audience, with the reason in a comment. */
  status?: (caller: CallerKind) => number | undefined;
}

/** The number of a round that is closed, with a pick, ballots and burdens. */
async function closedRoundOf({ db, cast: { club, member } }: Scene): Promise<number> {
  const round = await openRound(db, { club, method: "fair-over-time" });
  await nominate(db, { round, person: member });
  await closeRound(db, { clubId: club.id, roundId: round.id, by: "owner" });
  return round.number;
}

export const routeRows: Record<string, RouteRow> = {
  "account/confirm-email/page.tsx": {
    audience: "signed-in",
    at: () => "/account/confirm-email?email=a@example.org&token=x",
  },
  "account/page.tsx": { audience: "signed-in", at: () => "/account" },
  "api/auth/callback/[provider]/route.ts": {
    audience: "public",
    methods: ["GET"],
    // The mail link's callback is ours to call and closed from outside, whatever it carries.
    at: () => "/api/auth/callback/email?email=a@example.org&token=x",
    status: () => 404,
  },
  // Answered by the web server, without the framework.
  "api/clubs/[clubId]/events": {
    audience: "observer",
    methods: ["GET"],
    at: ({ cast }) => `/api/clubs/${cast.club.id}/events`,
  },
  "api/clubs/[clubId]/rounds/[number]/file/route.ts": {
    audience: "observer",
    methods: ["GET"],
    at: async (scene) => `/api/clubs/${scene.cast.club.id}/rounds/${await closedRoundOf(scene)}/file`,
  },
  "api/health/route.ts": { audience: "public", methods: ["GET"], at: () => "/api/health" },
  "api/trpc/[trpc]/route.ts": {
    audience: "public",
    methods: ["GET", "POST"],
    at: () => "/api/trpc/auth.listWaysToSignIn",
  },
  "api/unsubscribe/[token]/route.ts": {
    audience: "public",
    methods: ["GET", "POST"],
    // Mail programs send the POST themselves (RFC 8058): the signed address is all it rests on, and ending mails all it
    // does.
    takesAnyOrigin: true,
    at: ({ cast }) => `/api/unsubscribe/${unsubscribeToken({ userId: cast.member.id, reason: "replied" })}`,
    // Opening it leads to the page with the button.
    status: () => 303,
  },
  "c/[slug]/discussion/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/discussion` },
  "c/[slug]/discussion/questions/page.tsx": {
    audience: "observer",
    at: ({ cast }) => `/c/${cast.club.slug}/discussion/questions`,
  },
  "c/[slug]/discussion/search/page.tsx": {
    audience: "observer",
    at: ({ cast }) => `/c/${cast.club.slug}/discussion/search?q=words`,
  },
  "c/[slug]/feed/[day]/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/feed/2026-01-05` },
  "c/[slug]/feed/import/page.tsx": { audience: "member", at: ({ cast }) => `/c/${cast.club.slug}/feed/import` },
  "c/[slug]/feed/imports/[importId]/page.tsx": {
    audience: "observer",
    at: async ({ db, cast }) => `/c/${cast.club.slug}/feed/imports/${(await createImport(db, { club: cast.club })).id}`,
  },
  "c/[slug]/feed/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/feed` },
  "c/[slug]/meetings/[meetingId]/page.tsx": {
    audience: "observer",
    at: async ({ db, cast }) => `/c/${cast.club.slug}/meetings/${(await createMeeting(db, { club: cast.club })).id}`,
  },
  "c/[slug]/meetings/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/meetings` },
  "c/[slug]/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}` },
  "c/[slug]/papers/[paperId]/page.tsx": {
    audience: "observer",
    at: async ({ db, cast }) => `/c/${cast.club.slug}/papers/${(await createListing(db)).paperId}`,
  },
  "c/[slug]/people/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/people` },
  "c/[slug]/rota/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/rota` },
  "c/[slug]/round/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/round` },
  "c/[slug]/rounds/[number]/ballots/page.tsx": {
    audience: "observer",
    at: async (scene) => `/c/${scene.cast.club.slug}/rounds/${await closedRoundOf(scene)}/ballots`,
  },
  "c/[slug]/rounds/[number]/burdens/page.tsx": {
    audience: "observer",
    at: async (scene) => `/c/${scene.cast.club.slug}/rounds/${await closedRoundOf(scene)}/burdens`,
  },
  "c/[slug]/rounds/[number]/page.tsx": {
    audience: "observer",
    at: async ({ db, cast }) => `/c/${cast.club.slug}/rounds/${(await openRound(db, { club: cast.club })).number}`,
    // The number of a round that is open leads whoever may read it to the round itself.
    status: (caller) => (refusalOf(caller, "observer") === null ? 307 : undefined),
  },
  "c/[slug]/rounds/page.tsx": { audience: "observer", at: ({ cast }) => `/c/${cast.club.slug}/rounds` },
  "c/[slug]/rounds/record/page.tsx": { audience: "member", at: ({ cast }) => `/c/${cast.club.slug}/rounds/record` },
  "c/[slug]/settings/page.tsx": { audience: "organizer", at: ({ cast }) => `/c/${cast.club.slug}/settings` },
  "c/[slug]/turns/[assignmentId]/page.tsx": {
    audience: "observer",
    at: async ({ db, cast }) => {
      const meeting = await createMeeting(db, { club: cast.club });
      const { id } = await createAssignment(db, { meeting, person: cast.member });
      return `/c/${cast.club.slug}/turns/${id}`;
    },
    // A turn is a page for the one who is asked alone.
    status: (caller) => (caller === "member" || caller === "nobody" ? undefined : 404),
  },
  "calendar/[token]/route.ts": {
    audience: "public",
    methods: ["GET"],
    // The address is the secret; calendar programs have no session. Of a feed of a member's it lets anyone in.
    at: async ({ db, cast }) =>
      new URL(calendarUrl(await findCalendarFeed(db, { club: cast.club, person: cast.member }))).pathname,
  },
  "clubs/page.tsx": { audience: "signed-in", at: () => "/clubs" },
  "clubs/new/page.tsx": { audience: "signed-in", at: () => "/clubs/new" },
  "inbox/page.tsx": { audience: "signed-in", at: () => "/inbox" },
  "join/[token]/page.tsx": {
    audience: "public",
    at: async ({ db, cast }) => `/join/${(await createInvitation(db, { club: cast.club })).token}`,
  },
  "page.tsx": {
    audience: "public",
    at: () => "/",
    // Whoever is signed in goes on to their clubs.
    status: (caller) => (caller === "nobody" ? 200 : 307),
  },
  "sign-in/page.tsx": {
    audience: "public",
    at: () => "/sign-in",
    // Whoever is signed in already is sent on.
    status: (caller) => (caller === "nobody" ? 200 : 307),
  },
  "sign-in/link/page.tsx": { audience: "public", at: () => "/sign-in/link?email=a@example.org&token=x" },
  "sign-in/sent/page.tsx": { audience: "public", at: () => "/sign-in/sent" },
  "sign-in/request/route.ts": { audience: "public", methods: ["POST"], at: () => "/sign-in/request" },
  "sign-in/use/route.ts": { audience: "public", methods: ["POST"], at: () => "/sign-in/use" },
  "sign-in/with/[provider]/route.ts": { audience: "public", methods: ["POST"], at: () => "/sign-in/with/oidc" },
  "unsubscribe/[token]/page.tsx": {
    audience: "public",
    at: ({ cast }) => `/unsubscribe/${unsubscribeToken({ userId: cast.member.id, reason: "replied" })}`,
  },
  "sign-out/route.ts": { audience: "public", methods: ["POST"], at: () => "/sign-out" },
};

const refusals = { UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const;

/** Pages send whoever is signed out to sign in, and show what one may not see as what does not exist. */
export function refusalStatus(file: string, refusal: string): number {
  const isPage = file.endsWith("page.tsx");
  if (isPage) return refusal === "UNAUTHORIZED" ? 307 : 404;
  return refusals[refusal as keyof typeof refusals];
}
