import { showToast } from "@/components/ui/toast-store";
import { loadApi } from "@/trpc/load-api";
import { commentAddress } from "./comment-address";
import { goToComment } from "./reading-position";
import type { ThreadStore } from "./thread-store";

type FollowLink = { store: ThreadStore; clubId: string; path: string; leadTo: (address: string) => void };

/** Brings the comment that the address names before the reader's eyes, or leads to the page on which it stands by now. */
export async function followLink({ store, clubId, path, leadTo }: FollowLink): Promise<void> {
  const [, commentId] = /^#comment-([0-9a-f-]{36})$/.exec(location.hash) ?? [];
  if (commentId === undefined) return;
  try {
    const { elsewhere } = await store.loadAround(commentId).catch(() => locate({ clubId, commentId, path }));
    if (elsewhere === null) goToComment(commentId);
    else {
      if ("paperId" in elsewhere) showToast("The comment of this link was moved, to this paper’s discussion.");
      leadTo(commentAddress({ path, commentId, ...elsewhere }));
    }
  } catch {
    showToast("The comment of this link is not here. It may have been deleted.", { kind: "error" });
  }
}

/** It is not in this paper's discussion. Links to it were sent around before it was moved to another one. */
async function locate({ path, ...which }: { clubId: string; commentId: string; path: string }) {
  const { trpc, queryClient } = await loadApi();
  const elsewhere = await queryClient.fetchQuery(trpc.threads.locate.queryOptions(which, quietly));
  if (path.endsWith(elsewhere.paperId)) throw new Error("It stands here, and could not be fetched.");
  return { elsewhere };
}

const quietly = { meta: { inline: true }, staleTime: 0, gcTime: 0 } as const;
