"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { type Describe, LazyMutation } from "./lazy-mutation";

/**
 * A procedure that changes something: `useMutation((trpc) => trpc.rounds.open.mutationOptions({ onSuccess }))`. Is what
 * TanStack Query's hook of the same name is, but that the library and the tRPC client are fetched with the first call.
 */
export function useMutation<TData, TError, TVariables, TResult>(
  describe: Describe<TData, TError, TVariables, TResult>,
) {
  const [mutation] = useState(() => new LazyMutation(describe));
  useEffect(() => mutation.redescribe(describe));
  const state = useSyncExternalStore(mutation.subscribe, mutation.getState, mutation.getState);
  const { mutate, mutateAsync, reset } = mutation;
  return { ...state, mutate, mutateAsync, reset };
}
