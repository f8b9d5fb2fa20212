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
        title={`Hand this to ${member.name}`}
        actions={
          <Button kind="main" onClick={onClose}>
            Done
          </Button>
        }
      >
        <CopyField label="Sign-in link" value={make.data.link} />
        <p className="mt-3 text-sm text-ink-2">
          It works once, within a day, and is not shown again. Give it to nobody else: whoever opens it is {member.name}
          .
        </p>
      </Dialog>
    );
  }
  return (
    <ActDialog
      onClose={onClose}
      title={`Make a sign-in link for ${member.name}?`}
      label="Make the link"
      kind="main"
      mutation={make}
      onAct={() => make.mutate({ clubId, userId: member.userId })}
    >
      For someone whom mail does not reach. The link signs in as them, so it is recorded, and they are told by mail that
      you made it.
    </ActDialog>
  );
}
