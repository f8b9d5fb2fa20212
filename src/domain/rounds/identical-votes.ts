import { rulesOf } from "./ballot-kinds";
import type { TallyInput } from "./voting-method";

/**
 * Whether two papers have identical votes: nobody could notice if they changed places on all ballots. Of no method
 * can one of them get more than the other but by luck, since methods go neither by names of papers nor of voters.
 */
export function haveIdenticalVotes({ ballots, history }: TallyInput, a: string, b: string): boolean {
  const swapped = (paperId: string) => (paperId === a ? b : paperId === b ? a : paperId);
  const surplus = new Map<string, number>();
  for (const ballot of ballots) {
    const weight = ballot.count ?? 1;
    const burden = ballot.voter === undefined ? "" : (history?.burdens[ballot.voter] ?? "");
    const { describe } = rulesOf(ballot);
    const [said, swappedTo] = [describe(ballot, (paperId) => paperId), describe(ballot, swapped)];
    if (said === swappedTo) continue;
    surplus.set(`${said} ${burden}`, (surplus.get(`${said} ${burden}`) ?? 0) + weight);
    surplus.set(`${swappedTo} ${burden}`, (surplus.get(`${swappedTo} ${burden}`) ?? 0) - weight);
  }
  return [...surplus.values()].every((weight) => weight === 0);
}
