"use client";

import { useDialogOptions } from "@/components/ui/use-dialog-options";
import { useMutation } from "@/trpc/use-mutation";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./acted-on";

type TransferDialogProps = { onClose: () => void; clubId: string; clubName: string; member: ActedOn };

export function TransferDialog({ onClose, clubId, clubName, member }: TransferDialogProps) {
  const options = useDialogOptions(onClose);
  const transfer = useMutation((trpc) => trpc.members.transferClub.mutationOptions(options));
  return (
    <ActDialog
      onClose={onClose}
      title={`Hand ${clubName} over to ${member.name}?`}
      label="Hand over"
      kind="main"
      mutation={transfer}
      onAct={() => transfer.mutate({ clubId, userId: member.userId })}
    >
      {member.name} becomes owner and you become organizer. Only an owner can undo this.
    </ActDialog>
  );
}
