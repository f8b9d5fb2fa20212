"use client";

import { useRouter } from "next/navigation";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

type Discussion = { isSpoilerSafe: boolean; showsReaders: boolean };

/** How the club talks about papers. */
export function DiscussionForm({ clubId, isSpoilerSafe, showsReaders }: Discussion & { clubId: string }) {
  const router = useRouter();
  const change = useMutation((trpc) =>
    trpc.threads.changeSettings.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved. This applies to every thread from now on.");
        router.refresh();
      },
    }),
  );
  return (
    <BasedForm<Discussion>
      stored={{ isSpoilerSafe, showsReaders }}
      read={(form) => ({ isSpoilerSafe: form.has("isSpoilerSafe"), showsReaders: form.has("showsReaders") })}
      save={(values, basedOn) => change.mutateAsync({ clubId, ...values, basedOn })}
      pending={change.isPending}
      error={change.error}
      fields={fields}
      className="grid gap-3"
      end={
        <>
          {change.error !== null && changedMeanwhile(change.error) === null && (
            <ErrorNote title="This was not saved.">{messageOf(change.error)}</ErrorNote>
          )}
          <div className="mt-1">
            <Button type="submit" pending={change.isPending}>
              Save
            </Button>
          </div>
        </>
      }
    >
      {(base) => (
        <>
          <Checkbox
            name="isSpoilerSafe"
            defaultChecked={base.isSpoilerSafe}
            label="Read for yourself first"
            hint="You see other people’s comments once you have written your own or marked the paper as read. This applies to organizers too."
          />
          <Checkbox
            name="showsReaders"
            defaultChecked={base.showsReaders}
            label="Show who is reading now"
            hint="Shows the names of people who have a thread open right now."
          />
        </>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = {
  isSpoilerSafe: { label: "Read for yourself first" },
  showsReaders: { label: "Show who is reading now" },
};
