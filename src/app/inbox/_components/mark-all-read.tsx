"use client";

import { useRouter } from "next/navigation";
import { recountWaiting } from "@/components/frame/waiting";
import { Button } from "@/components/ui/button";
import { useMutation } from "@/trpc/use-mutation";

export function MarkAllRead() {
  const router = useRouter();
  const mark = useMutation((trpc) =>
    trpc.notifications.markAllRead.mutationOptions({
      onSuccess: () => {
        recountWaiting();
        router.refresh();
      },
    }),
  );
  return (
    <Button pending={mark.isPending} onClick={() => mark.mutate()}>
      Mark all as read
    </Button>
  );
}
