import type { DraftPlace } from "@/components/drafts/draft-store";
import { inline } from "@/components/threads/actions/call-thread";
import { dropDraft } from "@/components/threads/drafts/drafts";
import { requestKeyFor } from "@/components/threads/drafts/request-keys";
import type { Anchor } from "@/domain/threads/anchor";
import type { CommentView } from "@/server/threads/comment-rows";
import { runMutation } from "@/trpc/run-mutation";

interface Words {
  clubId: string;
  paperId: string;
  parentId: string | null;
  text: string;
  isQuestion: boolean;
  anchor: Anchor | null;
}

/** Sends what is drafted at the place; the draft is dropped once it has arrived. Fetched with the first that is sent. */
export async function sendComment(place: DraftPlace, words: Words): Promise<CommentView> {
  const { clubId, paperId, parentId, text, ...about } = words;
  const requestKey = requestKeyFor(place, text, about);
  const post = { clubId, paperId, parentId, body: text, requestKey, ...about };
  const comment = await runMutation((trpc) => trpc.threads.post.mutationOptions(inline), post);
  dropDraft(place);
  return comment;
}
