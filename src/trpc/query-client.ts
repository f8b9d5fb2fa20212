import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { isAnswered, messageOf } from "./error-words";

declare module "@tanstack/react-query" {
  interface Register {
    /** `inline`: the component shows the message itself, next to what was refused. */
    mutationMeta: { inline?: boolean };
    queryMeta: { inline?: boolean };
  }
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !isAnswered(error),
      },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.inline !== true) showToast(messageOf(error), { kind: "error" });
      },
    }),
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.meta?.inline !== true) showToast(messageOf(error), { kind: "error" });
      },
    }),
  });
}
