import { type MethodId, methodIds } from "./voting-method";

/** What the club's people see of ballots and burdens once a round is closed: whose, under receipts, or nothing. */
export const ballotsAfterCloseOptions = ["named", "receipt", "sealed"] as const;
export type BallotsAfterClose = (typeof ballotsAfterCloseOptions)[number];

/** What a round stores as its method. Throws a RangeError for one that nobody knows. */
export function knownMethod(text: string): MethodId {
  const id = methodIds.find((known) => known === text);
  if (id === undefined) throw new RangeError(`“${text}” is not a voting method.`);
  return id;
}
