import { findCurrentRow } from "@/components/frame/shortcut-targets";
import { markAllRead } from "@/components/threads/actions/mark-all-read";
import { commentAddress } from "@/components/threads/page/comment-address";
import { commentElementId, goToComment } from "@/components/threads/page/reading-position";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { showToast } from "@/components/ui/toast-store";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import type { CommentView } from "@/server/threads/comment-rows";
import { runQuery } from "@/trpc/run-query";
import { nextUnread } from "./find-next-unread";
import { hasWholeThread, isUnread } from "./unread";

/** Those the reader was led to since the page came. None of them is shown again, though they may still count as unread. */
const passed = new Set<string>();

/**
 * Goes to the next unread comment, wherever in the thread it is: first behind where the reader is, then from the
 * top. Once there is none left all is read.
 */
export async function goToNextUnread(thread: ThreadContext, followLink: (address: string) => void): Promise<void> {
  const { store, viewer, branchPath } = thread;
  const state = store.getState();
  const { loaded, facts } = state;
  const isNew = (comment: CommentView) => isUnread(comment, facts.readNumber, viewer.id) && !passed.has(comment.id);
  const current = findCurrentRow()?.id.replace(commentElementId(""), "") ?? null;
  const next = nextUnread(loaded, current, isNew, (comment) => continuesElsewhere(comment, branchPath));
  if (next !== null && "comment" in next) return show(thread, next.comment.id);
  const after = next?.after ?? loaded.comments.find(({ id }) => id === current)?.path;
  const found = hasWholeThread(state, branchPath)
    ? loaded.comments.find((comment) => isNew(comment) && comment.number > store.reading.soFar)?.id
    : await askServer(thread, after);
  if (found === undefined) return finish(thread);
  const { elsewhere } = await store.loadAround(found);
  if (elsewhere === null) return show(thread, found);
  passed.add(found);
  followLink(commentAddress({ path: thread.path, commentId: found, ...elsewhere }));
}

function show({ store }: ThreadContext, commentId: string): void {
  passed.add(commentId);
  store.unfoldAbove(commentId);
  goToComment(commentId);
}

async function finish(thread: ThreadContext): Promise<void> {
  if (await markAllRead(thread)) showToast("You have read everything.");
}

/** The id of the next one in the whole thread. The server knows of what was read, and not of what was passed out of turn. */
async function askServer({ clubId, paperId }: ThreadContext, from: string | undefined): Promise<string | undefined> {
  const met = new Set<string>();
  for (let after = from; ; ) {
    const input = { clubId, paperId, ...(after === undefined ? {} : { after }) };
    const found = await runQuery((trpc) => trpc.threads.nextUnread.queryOptions(input, quietly));
    if (found === null || met.has(found.commentId)) return undefined; // once round
    if (!passed.has(found.commentId)) return found.commentId;
    met.add(found.commentId);
    after = found.path;
  }
}

const quietly = { meta: { inline: true }, staleTime: 0 } as const;
