import { fairOverTime } from "@/domain/rounds/fair-over-time";
import { formatRational, parseRational, type Rational } from "@/domain/rounds/rational";
import { commitmentOf } from "@/domain/rounds/seed";
import type { CastBallot, History, TallyResult } from "@/domain/rounds/voting-method";

export type Votes = Readonly<Record<string, readonly string[]>>;

export const readBurden = (text: string | undefined): Rational => parseRational(text ?? "") ?? { n: -1n, d: 1n };

export const addBurdens = (a: Rational, b: Rational): Rational =>
  readBurden(formatRational({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));

export const seedOf = (n: number) => commitmentOf(n.toString(16).padStart(64, "0"));

/** A club that votes again and again, burdens going from round to round as the club's table carries them. */
export class VotingClub {
  #burdens: History["burdens"] = {};
  #round = 0;
  constructor(public members: readonly string[]) {}

  vote(nominations: readonly string[], votes: Votes, seats = 1): TallyResult {
    this.#round += 1;
    const ballots: CastBallot[] = Object.entries(votes).map(([voter, approved]) => ({ voter, approved }));
    const history = { members: this.members, burdens: this.#burdens };
    const result = fairOverTime.tally({ nominations, ballots, seats, seed: seedOf(this.#round), history });
    this.#burdens = Object.fromEntries(Object.entries(result.burdens ?? {}).map(([key, { after }]) => [key, after]));
    return result;
  }

  burdenOf = (member: string) => readBurden(this.#burdens[member]);
  get total() {
    const all = Object.values(this.#burdens).map(readBurden);
    return formatRational(all.reduce(addBurdens, { n: 0n, d: 1n }));
  }
}
