/** A club as the frame shows it. */
export type FrameClub = { id: string; name: string; slug: string; memberCount: number; isOrganizer: boolean };

/** What the frame shows on any page: the club one is in or came from, if there is one, and who one is. */
export type LastFrame = { club: FrameClub | null; personName: string };

/** Says to the server which club one came from. It only chooses among one's own clubs. */
export const LAST_CLUB_COOKIE = "club";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

let last: LastFrame | null = null;

/** Called in the browser alone, once a frame is shown. */
export function keepLastFrame(frame: LastFrame): void {
  last = frame;
  if (frame.club === null) return;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${LAST_CLUB_COOKIE}=${frame.club.slug}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}

/** The frame that was shown last in this tab: for pages that replace one that failed. */
export const getLastFrame = (): LastFrame | null => last;

/** The club of the cookie's value among one's own, else the first; null for whoever is in none. */
export function chooseClub<C extends { slug: string }>(clubs: readonly C[], cookieValue: string | undefined): C | null {
  return clubs.find(({ slug }) => slug === cookieValue) ?? clubs[0] ?? null;
}
