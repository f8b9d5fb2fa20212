"use client";

import { useRef, useState } from "react";
import type { CommentView } from "@/server/threads/comment-rows";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { CommentForm } from "./comment-form";
import { dropDraft, requestKeyFor } from "./drafts";
import { PendingComment } from "./pending-comment";
import type { ThreadContext } from "./thread-context";

type WriteCommentProps = {
  thread: ThreadContext;
  /** The comment to answer, or null for a new one at the top. */
  parent: CommentView | null;
  onPosted?: (comment: CommentView) => void;
  onCancel?: () => void;
};

/** Sends a comment. The words stand in the thread at once; if they are refused they come back into the form. */
export function WriteComment({ thread, parent, onPosted, onCancel }: WriteCommentProps) {
  const { store, clubId, paperId, viewer } = thread;
  const textRef = useRef<HTMLTextAreaElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const place = { viewerId: viewer.id, name: parent === null ? `thread:${clubId}:${paperId}` : `answer:${parent.id}` };
  const post = useMutation((trpc) => trpc.threads.post.mutationOptions({ meta: { inline: true } }));

  const send = async (text: string) => {
    const requestKey = requestKeyFor(place, text);
    const field = textRef.current;
    setSending(text);
    if (field) field.value = "";
    store.beginPosting();
    try {
      const comment = await post.mutateAsync({ clubId, paperId, parentId: parent?.id ?? null, body: text, requestKey });
      dropDraft(place);
      store.put(comment);
      onPosted?.(comment);
    } catch {
      if (field) field.value = text; // the mutation's error is shown below
    } finally {
      store.endPosting();
      setSending(null);
    }
  };

  const to = parent?.author?.name;
  return (
    <>
      {sending !== null && <PendingComment name={viewer.name} text={sending} />}
      <div hidden={parent !== null && sending !== null}>
        <CommentForm
          clubId={clubId}
          place={place}
          textRef={textRef}
          label={parent === null ? "Your comment" : `Your answer to ${to ?? "this comment"}`}
          placeholder={parent === null ? "What surprised you? What do you doubt?" : `Answer ${to ?? ""}`.trim()}
          submitLabel={parent === null ? "Comment" : "Answer"}
          failure="This was not sent."
          isPending={sending !== null}
          error={post.error === null ? null : messageOf(post.error)}
          autoFocus={parent !== null}
          onSend={send}
          {...(onCancel ? { onCancel } : {})}
        />
      </div>
    </>
  );
}
