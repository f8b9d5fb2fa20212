import { convertBallot } from "./convert-ballot";
import { methods } from "./method";
import { type MethodId, methodIds, type TallyInput, type Tie } from "./voting-method";

/** What another method would have picked, and whether its picks hang on the draw. */
export type MethodComparison = { method: MethodId; picks: string[]; ties: Tie[] };

/**
 * What every other method would have picked of the same nominations, from the same ballots, read by `conversionRules`
 * where it needs another kind, with the same seats and seed. Fair over time has the history that it is given; Phragmén
 * is the same without one, and is left out where there is none.
 */
export function compareMethods(method: MethodId, input: TallyInput): MethodComparison[] {
  const others = methodIds.filter((id) => id !== method && (id !== "phragmen" || input.history !== undefined));
  return others.map((id) => {
    const { ballotKind, tally } = methods[id];
    const ballots = input.ballots.map((ballot) => convertBallot(ballot, ballotKind));
    const { picks, ties } = tally({ ...input, ballots });
    return { method: id, picks, ties };
  });
}
