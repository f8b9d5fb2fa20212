"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { dropDraft } from "@/components/threads/drafts/drafts";
import type { ThreadStore } from "@/components/threads/store/thread-store";
import { ErrorNote } from "@/components/ui/error-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { CommentView } from "@/server/threads/comment-rows";
import { queryClient, trpc } from "@/trpc/api";
import { messageOf } from "@/trpc/error-words";
import { CommentForm } from "./comment-form";

type EditCommentProps = {
  store: ThreadStore;
  clubId: string;
  viewerId: string;
  comment: CommentView;
  onDone: () => void;
};

/**
 * Is itself fetched on demand, and so has the client at hand. Asks for what was typed, since the page holds only what
 * became of it, and saves the change.
 */
export function EditComment({ store, clubId, viewerId, comment, onDone }: EditCommentProps) {
  const textRef = useRef<HTMLTextAreaElement>(null);
  const place = { viewerId, name: `edit:${comment.id}` };
  const source = useQuery(
    trpc.threads.getSource.queryOptions(
      { clubId, commentId: comment.id },
      { meta: { inline: true }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
    ),
    queryClient,
  );
  const edit = useMutation(
    trpc.threads.edit.mutationOptions({
      meta: { inline: true },
      onSuccess: (edited) => {
        dropDraft(place);
        store.put(edited);
        onDone();
      },
    }),
    queryClient,
  );

  if (source.error) return <ErrorNote title={messageOf(source.error)} />;
  if (source.data === undefined) return <SkeletonLines count={2} label="Loading your text" className="py-3" />;
  return (
    <CommentForm
      clubId={clubId}
      place={place}
      textRef={textRef}
      startText={source.data.body}
      label="Your comment, to edit"
      submitLabel="Save"
      failure="This was not saved."
      isPending={edit.isPending}
      error={edit.error === null ? null : messageOf(edit.error)}
      autoFocus
      onSend={(body) => edit.mutate({ clubId, commentId: comment.id, body })}
      onCancel={() => {
        dropDraft(place);
        onDone();
      }}
    />
  );
}
