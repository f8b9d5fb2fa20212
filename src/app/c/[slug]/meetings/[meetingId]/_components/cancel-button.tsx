"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

type CancelButtonProps = { clubId: string; meetingId: string; isCancelled: boolean };

/** Calls the meeting off, or takes that back. */
export function CancelButton({ clubId, meetingId, isCancelled }: CancelButtonProps) {
  const router = useRouter();
  const after = { onSettled: () => router.refresh() };
  const cancel = useMutation((trpc) => trpc.meetings.cancel.mutationOptions(after));
  const restore = useMutation((trpc) => trpc.meetings.restore.mutationOptions(after));
  if (isCancelled) {
    return (
      <ConfirmButton
        question="Restore this meeting?"
        consequence="It returns to calendars at its time, with its papers, or with the open vote if there is time left."
        confirmLabel="Restore the meeting"
        cancelLabel="Keep it cancelled"
        onConfirm={() => restore.mutateAsync({ clubId, meetingId })}
      >
        Restore this meeting
      </ConfirmButton>
    );
  }
  return (
    <div>
      <ConfirmButton
        kind="danger"
        question="Cancel this meeting?"
        consequence="Calendars show it as cancelled. An open vote continues for the next meeting, and papers already picked move to it. Presenters are asked again for that day."
        confirmLabel="Cancel the meeting"
        cancelLabel="Keep the meeting"
        onConfirm={() => cancel.mutateAsync({ clubId, meetingId })}
      >
        Cancel this meeting
      </ConfirmButton>
    </div>
  );
}
