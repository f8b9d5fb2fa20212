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
        question="Let the meeting take place after all?"
        consequence="It comes back into calendars at its time, and so do its papers, or the open vote if there is time left."
        confirmLabel="It takes place"
        cancelLabel="It stays cancelled"
        onConfirm={() => restore.mutateAsync({ clubId, meetingId })}
      >
        Take the cancellation back
      </ConfirmButton>
    );
  }
  return (
    <div>
      <ConfirmButton
        kind="danger"
        question="Cancel this meeting?"
        consequence="Calendars show it as cancelled. An open vote goes on for the next meeting, and what was picked is read there; presenters are asked whether that day suits them."
        confirmLabel="Cancel the meeting"
        cancelLabel="It takes place"
        onConfirm={() => cancel.mutateAsync({ clubId, meetingId })}
      >
        Cancel this meeting
      </ConfirmButton>
    </div>
  );
}
