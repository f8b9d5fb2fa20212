import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Inputs = inferRouterInputs<AppRouter>["threads"];
type Outputs = inferRouterOutputs<AppRouter>["threads"];
/** Queries would be GETs; these are mutations. */
type Quiet = "markRead" | "noteReading" | "noteLeaving";

/**
 * Tells the server what a reader does just by reading. Without the API client, which would come to every reader for
 * this alone, and so that it still arrives while the page is being left. Null: it did not arrive, and nobody is told.
 */
export async function callQuietly<P extends Quiet>(procedure: P, input: Inputs[P]): Promise<Outputs[P] | null> {
  try {
    const answer = await fetch(`/api/trpc/threads.${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
      keepalive: true,
    });
    if (!answer.ok) return null;
    const { result } = (await answer.json()) as { result: { data: Outputs[P] } };
    return result.data;
  } catch {
    return null;
  }
}
