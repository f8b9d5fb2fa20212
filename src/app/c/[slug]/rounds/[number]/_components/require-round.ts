import { notFound, redirect } from "next/navigation";
import { roundByNumberInput } from "@/domain/rounds/round-inputs";
import { load, requireClub } from "@/server/api/caller";

export type RoundParams = Promise<{ slug: string; number: string }>;

/** "Round 12", for the browser's title. */
export async function titleOfRound(params: RoundParams): Promise<string> {
  const { number } = await params;
  return `Round ${Number.parseInt(number, 10)}`;
}

/**
 * The round of the address, which is over, with the viewer and the club. One that is not over leads to its own page; one
 * that is not there, to the page of things that do not exist. `part` is the rest of the address, "/ballots".
 */
export async function requireRound(params: RoundParams, part = "") {
  const { slug, number } = await params;
  const clubPath = `/c/${slug}`;
  const { viewer, club } = await requireClub(slug, `${clubPath}/rounds/${number}${part}`);
  const input = roundByNumberInput.safeParse({ clubId: club.id, number: Number(number) });
  if (!input.success) notFound();
  const round = await load((api) => api.rounds.getByNumber(input.data));
  if (round.state !== "closed" && round.state !== "cancelled") redirect(`${clubPath}/round`);
  return { viewer, club, round, clubPath };
}

/** Parts of a round that only one with a result has. */
export async function requireClosedRound(params: RoundParams, part: string) {
  const { round, ...around } = await requireRound(params, part);
  if (round.state !== "closed") notFound();
  return { round, ...around };
}
