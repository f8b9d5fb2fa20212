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
      title={`Transfer ${clubName} to ${member.name}?`}
      label="Transfer the club"
      kind="main"
      mutation={transfer}
      onAct={() => transfer.mutate({ clubId, userId: member.userId })}
    >
      {member.name} becomes the owner and you become an organizer. Only an owner can undo this.
    </ActDialog>
  );
}
