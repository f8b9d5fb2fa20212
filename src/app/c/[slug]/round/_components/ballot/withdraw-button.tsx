"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

/** Takes a paper off the ballot, after a question. A refusal is shown in the corner. */
export function WithdrawButton({
  clubId,
  nominationId,
  title,
}: {
  clubId: string;
  nominationId: string;
  title: string;
}) {
  const router = useRouter();
  const withdraw = useMutation((trpc) =>
    trpc.rounds.withdrawNomination.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  return (
    <ConfirmButton
      kind="quiet"
      size="small"
      className="font-normal text-ink-3"
      aria-label={`Withdraw ${title}`}
      question={`Withdraw “${title}”?`}
      consequence="It is removed from the ballot, and its approvals are deleted. It can be nominated again while the round is open."
      confirmLabel="Withdraw"
      onConfirm={() => withdraw.mutateAsync({ clubId, nominationId })}
    >
      Withdraw
    </ConfirmButton>
  );
}
