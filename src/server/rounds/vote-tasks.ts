import { compareMethods } from "@/domain/rounds/compare-methods";
import { methods } from "@/domain/rounds/method";
import type { MethodId, TallyInput } from "@/domain/rounds/voting-method";
import { type Packed, unpack } from "@/server/compute/packed";

declare module "@/server/compute/task-types" {
  interface Tasks {
    countVotes: typeof countVotes;
    recountVotes: typeof recountVotes;
  }
}

/** A round's result, and what the other methods would have picked of the same ballots. */
export function countVotes({ method, input }: { method: MethodId; input: Packed<TallyInput> }) {
  const vote = unpack(input);
  return { result: methods[method].tally(vote), comparison: compareMethods(method, vote) };
}

/** A round's result alone. */
export function recountVotes({ method, input }: { method: MethodId; input: Packed<TallyInput> }) {
  return methods[method].tally(unpack(input));
}
