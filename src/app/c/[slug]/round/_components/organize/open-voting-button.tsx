"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

type OpenVotingButtonProps = { clubId: string; roundId: string; opensAt: ReactNode };

/** For organizers: voting now, and not at its hour. */
export function OpenVotingButton({ clubId, roundId, opensAt }: OpenVotingButtonProps) {
  const router = useRouter();
  const open = useMutation((trpc) => trpc.rounds.openVoting.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ConfirmButton
      question="Open voting now?"
      consequence={
        <>The list of papers is then final, and nobody can nominate any more. Otherwise voting opens {opensAt}.</>
      }
      confirmLabel="Open voting"
      cancelLabel="Cancel"
      onConfirm={() => open.mutateAsync({ clubId, roundId })}
    >
      Open voting now
    </ConfirmButton>
  );
}
