"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { useMutation } from "@/trpc/use-mutation";
import { InviteForm } from "./invite-form";

export function InviteButton({ clubId, mayInviteOrganizers }: { clubId: string; mayInviteOrganizers: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const create = useMutation((trpc) =>
    trpc.invitations.create.mutationOptions({ meta: { inline: true }, onSuccess: () => router.refresh() }),
  );
  const close = () => {
    setOpen(false);
    create.reset(); // the next one is another
  };
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        Invite someone
      </Button>
      {create.data === undefined ? (
        <Dialog open={open} onClose={close} title="Invite someone">
          <InviteForm
            mayInviteOrganizers={mayInviteOrganizers}
            pending={create.isPending}
            error={create.error}
            onCreate={(invitation) => create.mutate({ clubId, ...invitation })}
            onCancel={close}
          />
        </Dialog>
      ) : (
        <Dialog
          open={open}
          onClose={close}
          title="The invitation is ready"
          actions={
            <Button kind="quiet" onClick={close}>
              Done
            </Button>
          }
        >
          <CopyField label="Invitation link" value={create.data.link} isMain />
          <p className="mt-3 text-sm text-ink-2">
            Anyone with this link can join, so share it only with the right people. You can copy it again below, until
            it is used up or revoked.
          </p>
        </Dialog>
      )}
    </>
  );
}
