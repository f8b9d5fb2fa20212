"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/trpc/client";
import { messageOf } from "@/trpc/query-client";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./member-actions";

type RemoveDialogProps = { onClose: () => void; clubId: string; clubName: string; member: ActedOn };

export function RemoveDialog({ onClose, clubId, clubName, member }: RemoveDialogProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const remove = useMutation(
    trpc.members.remove.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        onClose();
        router.refresh();
      },
    }),
  );
  return (
    <ActDialog
      onClose={onClose}
      title={`Remove ${member.name} from ${clubName}?`}
      label="Remove"
      kind="danger"
      pending={remove.isPending}
      refusal={remove.error === null ? null : messageOf(remove.error)}
      onAct={() => remove.mutate({ clubId, userId: member.userId })}
    >
      They lose access at once, and someone else is asked for what they were to present. What they wrote and presented
      stays. Take back invitation links that they may know.
    </ActDialog>
  );
}
