"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type ActDialogProps = {
  onClose: () => void;
  title: ReactNode;
  /** What follows from a yes. */
  children: ReactNode;
  /** The verb: "Remove". */
  label: string;
  kind: "main" | "danger";
  pending: boolean;
  /** Why it was refused. */
  refusal: string | null;
  onAct: () => void;
};

/** A question that was asked from a menu; it is open while it is mounted. For one asked by a button see ConfirmButton. */
export function ActDialog({ onClose, title, children, label, kind, pending, refusal, onAct }: ActDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="quiet" onClick={onClose} autoFocus>
            Keep it as it is
          </Button>
          <Button kind={kind} pending={pending} onClick={onAct}>
            {label}
          </Button>
        </>
      }
    >
      <div className="text-ink-2">{children}</div>
      <div aria-live="polite">{refusal !== null && <p className="mt-3 text-sm text-danger">{refusal}</p>}</div>
    </Dialog>
  );
}
