"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { limitReachedWords } from "./nomination-limit";

type NominationLimitDialogProps = { onClose: () => void; perMember: number; roundPath: string };

/** Instead of the form, once all nominations of the round are made: what the limit is, and how to go on. */
export function NominationLimitDialog({ onClose, perMember, roundPath }: NominationLimitDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="No nominations left"
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <LinkButton kind="main" href={roundPath} data-autofocus="">
            See my nominations
          </LinkButton>
        </>
      }
    >
      <p className="text-ink-2">{limitReachedWords(perMember)}</p>
    </Dialog>
  );
}
