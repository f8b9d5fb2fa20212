import type { RankedBallot } from "./ballot";

/**
 * A ranking while somebody makes it: tiers, best first, none empty; papers of a tier are equal and keep the order in
 * which they came. Every move gives a new ranking, and the same one where there is nothing to do. No move loses a paper
 * or names one twice.
 */
export type Ranking = RankedBallot["ranking"];

/** 1 is the best place, equals share one, and the next place after equals is the next number; null: not ranked. */
export function placeOf(ranking: Ranking, paperId: string): number | null {
  const at = ranking.findIndex((tier) => tier.includes(paperId));
  return at < 0 ? null : at + 1;
}

/** Those on the same place, without the paper itself. */
export function equalsOf(ranking: Ranking, paperId: string): string[] {
  return tierOf(ranking, paperId).filter((id) => id !== paperId);
}

/** Whether the paper shares its place with the one above it in the list. */
export function isEqualToAbove(ranking: Ranking, paperId: string): boolean {
  return tierOf(ranking, paperId).indexOf(paperId) > 0;
}

export function isEqualToBelow(ranking: Ranking, paperId: string): boolean {
  const tier = tierOf(ranking, paperId);
  return tier.includes(paperId) && tier.at(-1) !== paperId;
}

/** Off the ranking: below everything that is on it. */
export function leaveOut(ranking: Ranking, paperId: string): Ranking {
  if (placeOf(ranking, paperId) === null) return ranking;
  return ranking.map((tier) => tier.filter((id) => id !== paperId)).filter((tier) => tier.length > 0);
}

/** A place of its own above all others. */
export function moveToTop(ranking: Ranking, paperId: string): Ranking {
  return settle(ranking, [[paperId], ...leaveOut(ranking, paperId)]);
}

/** A place of its own below all others that are ranked; so a paper comes onto the ranking. */
export function moveToEnd(ranking: Ranking, paperId: string): Ranking {
  return settle(ranking, [...leaveOut(ranking, paperId), [paperId]]);
}

/** From among equals to a place of its own just above them; from a place of its own past the whole place above. */
export function moveUp(ranking: Ranking, paperId: string): Ranking {
  const at = ranking.findIndex((tier) => tier.includes(paperId));
  if (at < 0) return ranking;
  return insertTier(ranking, paperId, isAlone(ranking, at) ? at - 1 : at);
}

/** From among equals to a place of its own just below them; from a place of its own past the whole place below. */
export function moveDown(ranking: Ranking, paperId: string): Ranking {
  const at = ranking.findIndex((tier) => tier.includes(paperId));
  if (at < 0) return ranking;
  return insertTier(ranking, paperId, at + 1);
}

/** The same place as the paper above it in the list. On the first paper, or on one that is equal already, nothing. */
export function joinAbove(ranking: Ranking, paperId: string): Ranking {
  const at = ranking.findIndex((tier) => tier.includes(paperId));
  const above = ranking[at - 1];
  if (above === undefined || isEqualToAbove(ranking, paperId)) return ranking;
  return ranking
    .map((tier, index) => (index === at - 1 ? [...above, paperId] : tier.filter((id) => id !== paperId)))
    .filter((tier) => tier.length > 0);
}

/** From among equals to a place of its own just below them. */
export function partFromAbove(ranking: Ranking, paperId: string): Ranking {
  return equalsOf(ranking, paperId).length === 0 ? ranking : moveDown(ranking, paperId);
}

/**
 * Where a paper is dropped: before the paper at `index` of the list without it. Between two equals it becomes
 * equal to them, since it is among them; everywhere else it gets a place of its own.
 */
export function dropAt(ranking: Ranking, paperId: string, index: number): Ranking {
  const rest = leaveOut(ranking, paperId);
  let before = 0;
  for (const [at, tier] of rest.entries()) {
    const within = index - before;
    if (within <= 0) return settle(ranking, [...rest.slice(0, at), [paperId], ...rest.slice(at)]);
    if (within < tier.length) {
      const joined = [...tier.slice(0, within), paperId, ...tier.slice(within)];
      return settle(ranking, [...rest.slice(0, at), joined, ...rest.slice(at + 1)]);
    }
    before += tier.length;
  }
  return settle(ranking, [...rest, [paperId]]);
}

/** Only papers that are still nominated. */
export function keepNominated(ranking: Ranking, nominated: ReadonlySet<string>): Ranking {
  return ranking.map((tier) => tier.filter((id) => nominated.has(id))).filter((tier) => tier.length > 0);
}

export function isSameRanking(a: Ranking, b: Ranking): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const tierOf = (ranking: Ranking, paperId: string) => ranking.find((tier) => tier.includes(paperId)) ?? [];
const isAlone = (ranking: Ranking, at: number) => ranking[at]?.length === 1;

/** The paper as a tier of its own before the tier that is `at` now; past an end it stays where it is. */
function insertTier(ranking: Ranking, paperId: string, at: number): Ranking {
  if (at < 0) return ranking;
  const without = ranking.map((tier) => tier.filter((id) => id !== paperId));
  const own = ranking.findIndex((tier) => tier.includes(paperId));
  // Going down from a place of its own means past the one below: the gap that it leaves behind does not count.
  const target = at > own && isAlone(ranking, own) ? at + 1 : at;
  const next = [...without.slice(0, target), [paperId], ...without.slice(target)].filter((tier) => tier.length > 0);
  return settle(ranking, next);
}

/** The very same ranking where nothing changed, so that nobody saves it again. */
const settle = (before: Ranking, after: Ranking) => (isSameRanking(before, after) ? before : after);
