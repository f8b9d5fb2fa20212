import type { getPublishedBallots } from "@/server/rounds/published-ballots.queries";

export type PublishedBallots = Awaited<ReturnType<typeof getPublishedBallots>>;
export type PublishedBallot = NonNullable<PublishedBallots["cast"]>[number];

/** Ballots on one page: each may name dozens of papers. */
export const BALLOTS_PER_PAGE = 25;

/** No receipt and no name is longer; the rest of a longer text finds nothing. */
const MAX_SEARCH_LENGTH = 200;

export type BallotSearch = { voter: string; page: number };

/** What the address asks for; whatever makes no sense is as if it were not there. */
export function readSearch(params: Record<string, string | string[] | undefined>): BallotSearch {
  const voter = typeof params.voter === "string" ? params.voter.trim().slice(0, MAX_SEARCH_LENGTH) : "";
  const page = typeof params.page === "string" && /^[1-9]\d{0,5}$/.test(params.page) ? Number(params.page) : 1;
  return { voter, page };
}

export type FoundBallots = {
  /** What was searched for; empty without a search. */
  voter: string;
  /** The reader's own, wherever it is among the others. */
  mine: PublishedBallot | null;
  /** Of this page. */
  ballots: PublishedBallot[];
  page: number;
  pages: number;
  /** In all, or that match. */
  count: number;
};

/** A page of the ballots, or those whose receipt or name has the searched text in it. */
export function searchBallots(cast: readonly PublishedBallot[], { voter, page }: BallotSearch): FoundBallots {
  const wanted = comparable(voter);
  const matching = wanted === "" ? cast : cast.filter((ballot) => comparable(ballot.voter).includes(wanted));
  const pages = Math.max(1, Math.ceil(matching.length / BALLOTS_PER_PAGE));
  const shown = Math.min(page, pages);
  return {
    voter,
    mine: cast.find(({ isMine }) => isMine) ?? null,
    ballots: matching.slice((shown - 1) * BALLOTS_PER_PAGE, shown * BALLOTS_PER_PAGE),
    page: shown,
    pages,
    count: matching.length,
  };
}

/** A receipt that was copied by hand may come in small letters, with spaces or hyphens, and with an O or an I in it. */
function comparable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\s\-\u0300-\u036f]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
