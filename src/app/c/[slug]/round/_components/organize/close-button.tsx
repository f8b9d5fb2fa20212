"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

type CloseButtonProps = { clubId: string; roundId: string; number: number; closesAt: ReactNode };

/** For organizers: the tally now. */
export function CloseButton({ clubId, roundId, number, closesAt }: CloseButtonProps) {
  const router = useRouter();
  const close = useMutation((trpc) => trpc.rounds.close.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ConfirmButton
      question={`Close round ${number} now?`}
      consequence={<>The ballots are counted at once, and nobody can vote any more. Otherwise it closes {closesAt}.</>}
      confirmLabel="Close the round"
      cancelLabel="Cancel"
      onConfirm={() => close.mutateAsync({ clubId, roundId })}
    >
      Close now
    </ConfirmButton>
  );
}
