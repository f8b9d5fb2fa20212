"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { showToast } from "@/components/ui/toast-store";
import { useTRPC } from "@/trpc/client";

export function RenewLink({ clubId }: { clubId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const renew = useMutation(
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
