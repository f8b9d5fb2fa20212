import { findCurrentRow } from "@/components/frame/shortcut-targets";
import { showToast } from "@/components/ui/toast-store";
import { continuesElsewhere } from "@/domain/threads/branch-page";
import type { CommentView } from "@/server/threads/comment-rows";
import { loadApi } from "@/trpc/load-api";
import { callQuietly } from "./call-quietly";
import { nextUnread } from "./find-next-unread";
import { has } from "./loaded-comments";
import { commentElementId, goToComment } from "./reading-position";
import type { ThreadContext } from "./thread-context";
import { isUnread } from "./unread";

/** Goes to the next comment that one has not read, wherever in the thread it is. After the last of them all is read. */
export async function goToNextUnread(thread: ThreadContext, followLink: (address: string) => void): Promise<void> {
  const { store, viewer, branchPath } = thread;
  const { loaded, facts } = store.getState();
  const isNew = (comment: CommentView) => isUnread(comment, facts.readNumber, viewer.id);
  const current = findCurrentRow()?.id.replace(commentElementId(""), "") ?? null;
  const next = nextUnread(loaded, current, isNew, (comment) => continuesElsewhere(comment, branchPath));
  if (next === null) return finish(thread);
  if (next !== "ask") return show(thread, next.id);
  const last = loaded.comments.find(({ id }) => id === current) ?? loaded.comments.findLast(isNew);
  const found = await askServer(thread, last?.path);
  if (found === null || has(loaded, found)) return finish(thread); // round the end, at what has been shown
  const { elsewhere } = await store.loadAround(found);
  if (elsewhere === null) return show(thread, found);
  const query = elsewhere.branchId === null ? "" : `?branch=${elsewhere.branchId}`;
  followLink(`${thread.path}${query}#${commentElementId(found)}`);
}

function show({ store }: ThreadContext, commentId: string): void {
  store.unfoldAbove(commentId);
  goToComment(commentId);
}

function finish({ store, clubId, paperId }: ThreadContext): void {
  const { lastNumber } = store.getState().facts;
  if (store.sayRead(lastNumber)) void callQuietly("markRead", { clubId, paperId, upTo: lastNumber });
  store.setFacts({ readNumber: lastNumber });
  showToast("You have read everything.");
}

async function askServer({ clubId, paperId }: ThreadContext, after: string | undefined): Promise<string | null> {
  const { trpc, queryClient } = await loadApi();
  const found = await queryClient.fetchQuery(
    trpc.threads.nextUnread.queryOptions(
      { clubId, paperId, ...(after === undefined ? {} : { after }) },
      { staleTime: 0, meta: { inline: true } },
    ),
  );
  return found?.commentId ?? null;
}
