"use client";

import { useEffect } from "react";
import { Prose } from "@/components/ui/prose";
import { SkeletonLines } from "@/components/ui/skeleton";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

/** How a text will look, set by the server as the comment itself will be. */
export function CommentPreview({ clubId, text }: { clubId: string; text: string }) {
  const { mutate, data, error } = useMutation((trpc) =>
    trpc.threads.preview.mutationOptions({ meta: { inline: true } }),
  );
  useEffect(() => mutate({ clubId, body: text }), [mutate, clubId, text]);
  return (
    <section aria-label="Preview" aria-live="polite" className="rounded-md border border-line bg-sunk px-3.5 py-3">
      {data && <Prose html={data.html} />}
      {error && <p className="text-sm text-danger">{messageOf(error)}</p>}
      {!data && !error && <SkeletonLines count={2} label="Loading the preview" />}
    </section>
  );
}
