import "server-only";
import { TRPCError } from "@trpc/server";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";

/**
 * Loaded and not imported: what a page imports the bundler puts into that page's own file, and a process would hold the
 * text of the whole server once for every page. Begun when the first page is loaded, which is before anyone asks.
 */
const api = import("@/server/api/page-api");

/** The context of the page that is being rendered: made once a request, shared by all its parts. */
const pageContext = cache(async () => (await api).createContext(await headers()));

export type Caller = ReturnType<Awaited<typeof api>["createCaller"]>;

/**
 * The viewer of the page, or null. Before the first page has stored a zone with a new person, it is the one that their
 * browser left in a cookie.
 */
export const getViewer = cache(async () => {
  const { viewer } = await pageContext();
  if (viewer === null) return null;
  const { timeZone: storedTimeZone } = viewer;
  return { ...viewer, storedTimeZone, timeZone: storedTimeZone ?? (await readZoneCookie()) };
});

async function readZoneCookie(): Promise<string | null> {
  const { canonicalTimeZone, ZONE_COOKIE } = await api;
  return canonicalTimeZone((await cookies()).get(ZONE_COOKIE)?.value ?? "");
}

/** The viewer; whoever is not signed in goes to the sign-in page and comes back to `next` (a path). */
export async function requireViewer(next: string) {
  const viewer = await getViewer();
  if (viewer === null) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  return viewer;
}

/**
 * The viewer's own access to the club at `slug`: signed-out people go to sign in and come back to `next`,
 * strangers get the page of things that do not exist. Every page of a club begins with this; none leaves it to a layout.
 */
export async function requireClub(slug: string, next: string) {
  const viewer = await requireViewer(next);
  const club = viewer.clubs.find((candidate) => candidate.slug === slug);
  if (club === undefined) notFound();
  return { viewer, club };
}

/** Calls procedures for a page. What the viewer may not see becomes the page of things that do not exist. */
export async function load<T>(call: (api: Caller) => Promise<T>): Promise<T> {
  try {
    const { createCaller } = await api;
    return await call(createCaller(await pageContext()));
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN")) notFound();
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") redirect("/sign-in");
    throw error;
  }
}
