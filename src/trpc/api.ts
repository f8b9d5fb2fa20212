import { MutationObserver } from "@tanstack/react-query";
import { createTRPCClient, httpLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@/server/api/root";
import { API_PATH } from "./api-path";
import { createQueryClient } from "./query-client";

/**
 * The one client of an open page. Reached by `loadApi` alone, or from a component that is itself fetched on demand:
 * whatever imports it directly puts TanStack Query and the tRPC client into the first load of its page.
 */

// One for everyone would mix people's answers up, were the server ever to evaluate this.
if (typeof window === "undefined") throw new Error("The browser's API client was loaded on the server.");

export const queryClient = createQueryClient();

/** Calls go one by one: pages come with their data, so there is seldom a second at the same time to batch it with. */
export const trpc = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient<AppRouter>({ links: [httpLink({ url: API_PATH })] }),
  queryClient,
});

export { MutationObserver };
