"use client";

import { useQuery } from "@tanstack/react-query";
import { Time } from "@/components/time/time";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Prose } from "@/components/ui/prose";
import { SkeletonLines } from "@/components/ui/skeleton";
import { queryClient, trpc } from "@/trpc/api";
import { messageOf } from "@/trpc/error-words";
import { inline } from "./call-thread";
import type { CommentDialogProps } from "./comment-dialog-props";

/** What a comment says, and said before it was edited. */
export function HistoryDialog({ comment, thread: { clubId, zones }, onClose }: CommentDialogProps) {
  const { data, error } = useQuery(
    trpc.threads.listVersions.queryOptions({ clubId, commentId: comment.id }, { ...inline, staleTime: 0 }),
    queryClient,
  );
  return (
    <Dialog open onClose={onClose} title="Edit history" className="max-w-2xl">
      {error !== null && <ErrorNote title="This could not be loaded.">{messageOf(error)}</ErrorNote>}
      {data === undefined && error === null && <SkeletonLines count={3} label="Loading earlier versions" />}
      <ol role="list" className="grid gap-5">
        {data?.map(({ html, writtenAt }, index) => (
          <li key={writtenAt}>
            <p className="type-meta mb-1">
              {index === 0 ? "Now, since " : "From "}
              <Time instant={writtenAt} zones={zones} style="shortDateTime" />
            </p>
            <Prose html={html} className={index === 0 ? "" : "text-ink-2"} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
