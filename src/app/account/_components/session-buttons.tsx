"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { showToast } from "@/components/ui/toast-store";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useMutation } from "@/trpc/use-mutation";

export function RevokeSessionButton({ sessionId, browser }: { sessionId: string; browser: string }) {
  const router = useRouter();
  const revoke = useMutation((trpc) =>
    trpc.account.revokeSession.mutationOptions({ onSettled: () => router.refresh() }),
  );
  return (
    <Button size="small" pending={revoke.isPending} onClick={() => revoke.mutate({ sessionId })}>
      Sign out<VisuallyHidden>: {browser}</VisuallyHidden>
    </Button>
  );
}

export function SignOutElsewhereButton() {
  const router = useRouter();
  const signOut = useMutation((trpc) =>
    trpc.account.signOutElsewhere.mutationOptions({
      onSuccess: ({ count }) => {
        showToast(count === 1 ? "One other browser was signed out." : `${count} other browsers were signed out.`);
        router.refresh();
      },
    }),
  );
  return (
    <ConfirmButton
      size="small"
      question="Sign out everywhere else?"
      consequence="All other browsers are signed out at once, and sign-in links already sent to you stop working. You stay signed in here."
      confirmLabel="Sign out everywhere else"
      cancelLabel="Cancel"
      onConfirm={() => signOut.mutateAsync()}
    >
      Sign out everywhere else
    </ConfirmButton>
  );
}
