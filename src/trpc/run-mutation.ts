import type { MutationOptions } from "@tanstack/react-query";
import { loadApi, type Trpc } from "./load-api";

/** Calls a procedure once, from outside of a component. Rejects as the call does, or when the client cannot be fetched. */
export async function runMutation<TData, TError, TVariables, TResult>(
  describe: (trpc: Trpc) => MutationOptions<TData, TError, TVariables, TResult>,
  variables: TVariables,
): Promise<TData> {
  const { MutationObserver, queryClient, trpc } = await loadApi();
  return new MutationObserver(queryClient, describe(trpc)).mutate(variables);
}
