"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useMutation } from "@/trpc/use-mutation";

export function RevokeButton({ clubId, invitationId, role }: { clubId: string; invitationId: string; role: string }) {
  const router = useRouter();
  const revoke = useMutation((trpc) => trpc.invitations.revoke.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ConfirmButton
      size="small"
      question="Revoke this link?"
      consequence="Nobody can join with it any more. People who joined with it stay."
      confirmLabel="Take back"
      onConfirm={() => revoke.mutateAsync({ clubId, invitationId })}
    >
      Take back<VisuallyHidden>: link for a new {role}</VisuallyHidden>
    </ConfirmButton>
  );
}
