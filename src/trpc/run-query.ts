import type { FetchQueryOptions, QueryKey } from "@tanstack/react-query";
import { loadApi, type Trpc } from "./load-api";

/**
 * Queries a procedure once, from outside of a component: `runQuery((trpc) => trpc.papers.listAuthors.queryOptions(input))`.
 * The same query that is already under way is not sent twice, unless it is to be sent `anew`.
 */
export async function runQuery<TQueryData, TError, TData, TKey extends QueryKey>(
  describe: (trpc: Trpc) => FetchQueryOptions<TQueryData, TError, TData, TKey>,
  { anew = false }: { anew?: boolean } = {},
): Promise<TData> {
  const { trpc, queryClient } = await loadApi();
  const question = describe(trpc);
  if (anew) await queryClient.cancelQueries({ queryKey: question.queryKey });
  return queryClient.fetchQuery(question);
}
