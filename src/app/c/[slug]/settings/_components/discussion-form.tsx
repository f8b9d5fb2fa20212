"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

type DiscussionFormProps = { clubId: string; isSpoilerSafe: boolean; showsReaders: boolean };

/** How the club talks about papers. */
export function DiscussionForm({ clubId, isSpoilerSafe, showsReaders }: DiscussionFormProps) {
  const router = useRouter();
  const change = useMutation((trpc) =>
    trpc.threads.changeSettings.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved. It holds for every thread from now on.");
        router.refresh();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (change.isPending) return;
    change.mutate({ clubId, isSpoilerSafe: form.has("isSpoilerSafe"), showsReaders: form.has("showsReaders") });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Checkbox
        name="isSpoilerSafe"
        defaultChecked={isSpoilerSafe}
        label="Read for yourself first"
        hint="Others’ comments show once somebody has said their own piece, or that they have read the paper. For organizers too."
      />
      <Checkbox
        name="showsReaders"
        defaultChecked={showsReaders}
        label="Show who is reading now"
        hint="Names beside a thread, of those who have it open at this moment."
      />
      {change.error !== null && <ErrorNote title="This was not saved.">{messageOf(change.error)}</ErrorNote>}
      <div className="mt-1">
        <Button type="submit" pending={change.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
