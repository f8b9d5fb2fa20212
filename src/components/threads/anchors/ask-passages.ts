import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Passages = inferRouterOutputs<AppRouter>["threads"]["listPassages"];

/** Without the API client, which a page does not fetch just to be read. Null where it cannot be told. */
export async function askPassages(thread: { clubId: string; paperId: string }): Promise<Passages | null> {
  try {
    const input = encodeURIComponent(JSON.stringify(thread));
    const answer = await fetch(`/api/trpc/threads.listPassages?input=${input}`);
    if (!answer.ok) return null;
    const { result } = (await answer.json()) as { result: { data: Passages } };
    return result.data;
  } catch {
    return null;
  }
}
