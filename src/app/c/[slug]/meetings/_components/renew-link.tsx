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
        showToast("Here is your new calendar address. The old one is void.");
        router.refresh();
      },
    }),
  );
  return (
    <ConfirmButton
      kind="quiet"
      question="Make a new calendar address?"
      consequence="The old one opens nothing from now on: calendars that follow it stop, and take the new one from you."
      confirmLabel="Make a new one"
      onConfirm={() => renew.mutateAsync({ clubId })}
    >
      Renew
    </ConfirmButton>
  );
}
