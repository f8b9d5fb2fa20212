"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

export function LeaveButton({ clubId, clubName }: { clubId: string; clubName: string }) {
  const router = useRouter();
  const leave = useMutation((trpc) =>
    trpc.members.leave.mutationOptions({
      onSuccess: () => {
        router.replace("/clubs");
        router.refresh();
      },
    }),
  );
  return (
    <ConfirmButton
      kind="danger"
      question={`Leave ${clubName}?`}
      consequence="You lose access at once, and someone else is asked to present in your place. What you wrote stays. To come back, you need an invitation."
      confirmLabel="Leave"
      cancelLabel="Stay"
      onConfirm={() => leave.mutateAsync({ clubId })}
    >
      Leave the club
    </ConfirmButton>
  );
}
