"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/trpc/client";
import { messageOf } from "@/trpc/query-client";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./member-actions";

type HandOverDialogProps = { onClose: () => void; clubId: string; clubName: string; member: ActedOn };

export function HandOverDialog({ onClose, clubId, clubName, member }: HandOverDialogProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const transfer = useMutation(
    trpc.members.transferClub.mutationOptions({
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
      title={`Hand ${clubName} over to ${member.name}?`}
      label="Hand over"
      kind="main"
      pending={transfer.isPending}
      refusal={transfer.error === null ? null : messageOf(transfer.error)}
      onAct={() => transfer.mutate({ clubId, userId: member.userId })}
    >
      {member.name} becomes owner and you become organizer. Only an owner can undo this.
    </ActDialog>
  );
}
