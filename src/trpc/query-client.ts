import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { showToast } from "@/components/ui/toast-store";

declare module "@tanstack/react-query" {
  interface Register {
    /** `inline`: the component shows the message itself, next to what was refused. */
    mutationMeta: { inline?: boolean };
    queryMeta: { inline?: boolean };
  }
}

/** What a person is told: the server's words for a refusal, our own when the server was not reached. */
export function messageOf(error: unknown): string {
  if (error instanceof TRPCClientError && error.data != null) return error.message;
  return "The server could not be reached. Nothing was changed; check your connection and try again.";
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !(error instanceof TRPCClientError && error.data != null),
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
