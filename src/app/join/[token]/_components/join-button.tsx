"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { useTRPC } from "@/trpc/client";
import { messageOf } from "@/trpc/query-client";

export function JoinButton({ token }: { token: string }) {
  const router = useRouter();
  const trpc = useTRPC();
  const join = useMutation(
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
