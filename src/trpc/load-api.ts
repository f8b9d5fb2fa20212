import type * as ApiModule from "./api";

type Api = typeof ApiModule;

/** The procedures, as TanStack Query's options. */
export type Trpc = Api["trpc"];

let loading: Promise<Api> | undefined;

/**
 * The API client, fetched when a page first queries or writes: pages come with their data, and most are only read. Once
 * here it stays; a fetch that failed is made anew the next time.
 */
export function loadApi(): Promise<Api> {
  loading ??= import("./api").catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
