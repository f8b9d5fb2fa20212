"use client";

import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { useMutation } from "@/trpc/use-mutation";
import { ActDialog } from "./act-dialog";
import type { ActedOn } from "./acted-on";

type SignInLinkDialogProps = { onClose: () => void; clubId: string; member: ActedOn };

export function SignInLinkDialog({ onClose, clubId, member }: SignInLinkDialogProps) {
  const make = useMutation((trpc) => trpc.members.issueMemberSignInLink.mutationOptions({ meta: { inline: true } }));
  if (make.data !== undefined) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={`Give this link to ${member.name}`}
        actions={
          <Button kind="main" onClick={onClose}>
            Done
          </Button>
        }
      >
        <CopyField label="Sign-in link" value={make.data.link} />
        <p className="mt-3 text-sm text-ink-2">
          It works once, expires in a day and is not shown again. Give it to nobody else: the person who opens it is
          signed in as {member.name}.
        </p>
      </Dialog>
    );
  }
  return (
    <ActDialog
      onClose={onClose}
      title={`Create a sign-in link for ${member.name}?`}
      label="Create the link"
      kind="main"
      mutation={make}
      onAct={() => make.mutate({ clubId, userId: member.userId })}
    >
      For someone who cannot get email. The link signs them in, so it is recorded, and they are notified by email that
      you created it.
    </ActDialog>
  );
}
