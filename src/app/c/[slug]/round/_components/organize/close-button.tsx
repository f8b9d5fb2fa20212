"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

type CloseButtonProps = { clubId: string; roundId: string; number: number; closesAtWords: string };

/** For organizers: the tally now. */
export function CloseButton({ clubId, roundId, number, closesAtWords }: CloseButtonProps) {
  const router = useRouter();
  const close = useMutation((trpc) => trpc.rounds.close.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ConfirmButton
      question={`Close round ${number} now?`}
      consequence={`The ballots are counted at once and nobody can vote any more. By itself it closes ${closesAtWords}.`}
      confirmLabel="Close the round"
      cancelLabel="Leave it open"
      onConfirm={() => close.mutateAsync({ clubId, roundId })}
    >
      Close now
    </ConfirmButton>
  );
}
