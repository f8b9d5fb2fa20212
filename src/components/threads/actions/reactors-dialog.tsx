"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { reactionWords } from "@/domain/threads/reactions";
import { queryClient, trpc } from "@/trpc/api";
import { messageOf } from "@/trpc/error-words";
import { inline } from "./call-thread";
import type { CommentDialogProps } from "./comment-dialog-props";

export function ReactorsDialog({ comment, thread: { clubId }, onClose }: CommentDialogProps) {
  const { data, error } = useQuery(
    trpc.threads.listReactions.queryOptions({ clubId, commentId: comment.id }, { ...inline, staleTime: 0 }),
    queryClient,
  );
  return (
    <Dialog open onClose={onClose} title="Who reacted">
      {error !== null && <ErrorNote title="This could not be loaded.">{messageOf(error)}</ErrorNote>}
      {data === undefined && error === null && <SkeletonLines count={2} label="Loading names" />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
        {data?.map(({ kind, names }) => (
          <div key={kind} className="contents">
            <dt>
              <span aria-hidden="true">{reactionWords[kind].sign}</span>{" "}
              <span className="text-sm text-ink-3">{reactionWords[kind].name}</span>
            </dt>
            <dd>{names.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
