"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { messageOf } from "@/trpc/error-words";

type ActDialogProps = {
  onClose: () => void;
  title: ReactNode;
  /** What follows from a yes. */
  children: ReactNode;
  /** The verb: "Remove". */
  label: string;
  kind: "main" | "danger";
  /** Its refusal shows below the question. */
  mutation: { isPending: boolean; error: unknown };
  onAct: () => void;
};

/** A question that was asked from a menu; it is open while it is mounted. For one asked by a button see ConfirmButton. */
export function ActDialog({ onClose, title, children, label, kind, mutation, onAct }: ActDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="quiet" onClick={onClose} autoFocus>
            Cancel
          </Button>
          <Button kind={kind} pending={mutation.isPending} onClick={onAct}>
            {label}
          </Button>
        </>
      }
    >
      <div className="text-ink-2">{children}</div>
      <div aria-live="polite">
        {mutation.error !== null && <p className="mt-3 text-sm text-danger">{messageOf(mutation.error)}</p>}
      </div>
    </Dialog>
  );
}
