"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

export function JoinButton({ token }: { token: string }) {
  const router = useRouter();
  const join = useMutation((trpc) =>
    trpc.invitations.accept.mutationOptions({
      meta: { inline: true },
      onSuccess: ({ slug }) => router.push(`/c/${slug}`),
    }),
  );
  return (
    <>
      {join.error !== null && (
        <ErrorNote title="You have not joined." className="mb-4">
          {messageOf(join.error)}
        </ErrorNote>
      )}
      <Button kind="main" pending={join.isPending || join.isSuccess} onClick={() => join.mutate({ token })}>
        Join the club
      </Button>
    </>
  );
}
