"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useTRPC } from "@/trpc/client";

type OpenVotingButtonProps = { clubId: string; roundId: string; opensAtWords: string };

/** For organizers: voting now, and not at its hour. */
export function OpenVotingButton({ clubId, roundId, opensAtWords }: OpenVotingButtonProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const open = useMutation(trpc.rounds.openVoting.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ConfirmButton
      question="Open voting now?"
      consequence={`The list of papers stands from then on: nobody can nominate any more. By itself voting opens ${opensAtWords}.`}
      confirmLabel="Open voting"
      cancelLabel="Leave it for then"
      onConfirm={() => open.mutateAsync({ clubId, roundId })}
    >
      Open voting now
    </ConfirmButton>
  );
}
