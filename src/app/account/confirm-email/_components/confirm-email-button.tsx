"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

export function ConfirmEmailButton({ email, token }: { email: string; token: string }) {
  const router = useRouter();
  const confirm = useMutation((trpc) =>
    trpc.account.confirmEmailChange.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Your address was changed.");
        router.replace("/account");
      },
    }),
  );
  return (
    <>
      {confirm.error !== null && (
        <ErrorNote title="The address was not changed." className="mb-4">
          {messageOf(confirm.error)}
        </ErrorNote>
      )}
      <Button
        kind="main"
        pending={confirm.isPending || confirm.isSuccess}
        onClick={() => confirm.mutate({ email, token })}
      >
        Use this address
      </Button>
    </>
  );
}
