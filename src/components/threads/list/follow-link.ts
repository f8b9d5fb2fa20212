import { commentAddress } from "@/components/threads/page/comment-address";
import { goToComment } from "@/components/threads/page/reading-position";
import type { ThreadStore } from "@/components/threads/store/thread-store";
import { showToast } from "@/components/ui/toast-store";

type FollowLink = { store: ThreadStore; path: string; leadTo: (address: string) => void };

/** Brings the comment that the address names before the reader's eyes, or leads to the page on which it is now. */
export async function followLink({ store, path, leadTo }: FollowLink): Promise<void> {
  const [, commentId] = /^#comment-([0-9a-f-]{36})$/.exec(location.hash) ?? [];
  if (commentId === undefined) return;
  try {
    const { elsewhere } = await store.loadAround(commentId);
    if (elsewhere === null) return goToComment(commentId);
    const { movedTo, branchId } = elsewhere;
    if (movedTo !== null) showToast("This comment was moved to this paper’s discussion.");
    leadTo(commentAddress({ path, commentId, branchId, ...(movedTo !== null && { paperId: movedTo }) }));
  } catch {
    showToast("The comment you are looking for is not here. It may have been deleted.", { kind: "error" });
  }
}
