"use client";

import { useDialogOptions } from "@/components/ui/use-dialog-options";
import { useMutation } from "@/trpc/use-mutation";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./acted-on";

type RemoveDialogProps = { onClose: () => void; clubId: string; clubName: string; member: ActedOn };

export function RemoveDialog({ onClose, clubId, clubName, member }: RemoveDialogProps) {
  const options = useDialogOptions(onClose);
  const remove = useMutation((trpc) => trpc.members.remove.mutationOptions(options));
  return (
    <ActDialog
      onClose={onClose}
      title={`Remove ${member.name} from ${clubName}?`}
      label="Remove"
      kind="danger"
      mutation={remove}
      onAct={() => remove.mutate({ clubId, userId: member.userId })}
    >
      They lose access at once, and someone else is asked to present in their place. What they wrote and presented
      stays. Revoke any invitation links they may know.
    </ActDialog>
  );
}
