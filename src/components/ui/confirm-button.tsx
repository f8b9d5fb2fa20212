"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog } from "./dialog";

type ConfirmButtonProps = Omit<ButtonProps, "onClick" | "type" | "form"> & {
  /** The question: "Remove Wren from the club?" */
  question: ReactNode;
  /** What follows from a yes. */
  consequence?: ReactNode;
  /** The verb again: "Remove". Never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
} & (
    | {
        /** The dialog stays, busy, until it settles; a rejection leaves it open, its message is the caller's. */
        onConfirm: () => unknown;
        formId?: never;
      }
    | {
        /** A yes submits the form of this id. */
        formId: string;
        onConfirm?: never;
      }
  );

/** A button that asks before it does. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { question, consequence, confirmLabel, cancelLabel = "Cancel", onConfirm, formId, ...button } = props;
  const [open, setOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const close = () => {
    if (!working) setOpen(false);
  };

  const confirm = async () => {
    setWorking(true);
    try {
      await onConfirm?.();
      setOpen(false);
    } catch {
      // Stay open: the question is not answered yet, and the caller has said why.
    } finally {
      setWorking(false);
    }
  };

  const kind = button.kind === "danger" ? "danger" : "main";
  const actions = (
    <>
      <Button kind="quiet" onClick={close} data-autofocus="">
        {cancelLabel}
      </Button>
      {formId === undefined ? (
        <Button kind={kind} pending={working} onClick={confirm}>
          {confirmLabel}
        </Button>
      ) : (
        <Button kind={kind} type="submit" form={formId}>
          {confirmLabel}
        </Button>
      )}
    </>
  );

  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      {open && ( // a list may have hundreds of such buttons, and one dialog at most
        <Dialog open onClose={close} title={question} actions={actions}>
          {consequence && <div className="text-ink-2">{consequence}</div>}
        </Dialog>
      )}
    </>
  );
}
