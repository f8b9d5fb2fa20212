"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { showToast } from "@/components/ui/toast-store";
import { useMutation } from "@/trpc/use-mutation";

export function RenewLink({ clubId }: { clubId: string }) {
  const router = useRouter();
  const renew = useMutation((trpc) =>
    trpc.meetings.renewMyFeed.mutationOptions({
      onSuccess: () => {
        showToast("This is your new calendar address. The old one no longer works.");
        router.refresh();
      },
    }),
  );
  return (
    <ConfirmButton
      kind="quiet"
      question="Create a new calendar address?"
      consequence="The old one stops working. Calendars that use it stop updating until you give them the new one."
      confirmLabel="Create a new address"
      onConfirm={() => renew.mutateAsync({ clubId })}
    >
      Renew
    </ConfirmButton>
  );
}
