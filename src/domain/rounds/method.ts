import { approval } from "./approval";
import { equalShares } from "./equal-shares";
import { fairOverTime } from "./fair-over-time";
import { phragmen } from "./phragmen";
import { schulze } from "./schulze";
import { star } from "./star";
import type { MethodId, VotingMethod } from "./voting-method";

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
