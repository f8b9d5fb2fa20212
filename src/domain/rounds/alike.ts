import type { CastBallot, TallyInput } from "./voting-method";

/**
 * Whether two papers stand alike in what was voted: nobody could tell if they changed places on all ballots. Of no method
 * can one of them get more than the other but by luck, since methods go neither by names of papers nor of voters.
 */
export function areAlike({ ballots, history }: TallyInput, a: string, b: string): boolean {
  const swapped = (paperId: string) => (paperId === a ? b : paperId === b ? a : paperId);
  const surplus = new Map<string, number>();
  for (const ballot of ballots) {
    const weight = ballot.count ?? 1;
    const burden = ballot.voter === undefined ? "" : (history?.burdens[ballot.voter] ?? "");
    const [said, swappedTo] = [describe(ballot, (paperId) => paperId), describe(ballot, swapped)];
    if (said === swappedTo) continue;
    surplus.set(`${said} ${burden}`, (surplus.get(`${said} ${burden}`) ?? 0) + weight);
    surplus.set(`${swappedTo} ${burden}`, (surplus.get(`${swappedTo} ${burden}`) ?? 0) - weight);
  }
  return [...surplus.values()].every((weight) => weight === 0);
}

/** The same text for ballots that say the same. */
function describe(ballot: CastBallot, nameOf: (paperId: string) => string): string {
  if ("approved" in ballot) return tierOf(ballot.approved, nameOf);
  if ("ranking" in ballot) return ballot.ranking.map((tier) => tierOf(tier, nameOf)).join(">");
  const scores = Object.entries(ballot.scores).filter(([, score]) => score > 0);
  return tierOf(scores, ([paperId, score]) => `${nameOf(paperId)}:${score}`);
}

function tierOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): string {
  return JSON.stringify([...new Set(items.map(nameOf))].sort());
}
