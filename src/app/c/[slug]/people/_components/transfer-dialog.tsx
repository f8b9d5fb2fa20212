"use client";

import { useRouter } from "next/navigation";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./acted-on";

type TransferDialogProps = { onClose: () => void; clubId: string; clubName: string; member: ActedOn };

export function TransferDialog({ onClose, clubId, clubName, member }: TransferDialogProps) {
  const router = useRouter();
  const transfer = useMutation((trpc) =>
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
