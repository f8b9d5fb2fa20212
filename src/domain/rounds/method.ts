import { approval } from "./approval";
import type { MethodId as AnyMethodId, VotingMethod } from "./voting-method";

/** The methods by what a round stores. */
export const methods = { approval } as const satisfies Partial<Record<AnyMethodId, VotingMethod>>;

export type MethodId = keyof typeof methods;

export function isMethodId(text: string): text is MethodId {
  return Object.hasOwn(methods, text);
}
