import { approval } from "./approval";
import type { BallotKind } from "./ballot";
import { equalShares } from "./equal-shares";
import { fairOverTime } from "./fair-over-time";
import { phragmen } from "./phragmen";
import { schulze } from "./schulze";
import { star } from "./star";
import { type MethodId, methodIds, type VotingMethod } from "./voting-method";

/** The methods by what a round stores. */
export const methods: Readonly<Record<MethodId, VotingMethod>> = {
  "fair-over-time": fairOverTime,
  approval,
  "equal-shares": equalShares,
  star,
  schulze,
  phragmen,
};

export function isMethodId(text: string): text is MethodId {
  return Object.hasOwn(methods, text);
}

/** The methods that count such a ballot. */
export function methodsFor(kind: BallotKind): MethodId[] {
  return methodIds.filter((id) => methods[id].ballotKind === kind);
}
