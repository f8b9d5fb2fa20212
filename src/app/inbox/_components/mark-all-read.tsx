"use client";

import { useRouter } from "next/navigation";
import { forgetUnread } from "@/components/frame/unread-count";
import { Button } from "@/components/ui/button";
import { useMutation } from "@/trpc/use-mutation";

export function MarkAllRead() {
  const router = useRouter();
  const mark = useMutation((trpc) =>
    trpc.notifications.markAllRead.mutationOptions({
      onSuccess: () => {
        forgetUnread();
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
