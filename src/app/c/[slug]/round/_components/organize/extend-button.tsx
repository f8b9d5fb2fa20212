"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";
import type { ExtendDialogProps } from "./extend-dialog";

/** For organizers: more time to vote. The dialog is fetched with its calendar arithmetic when it is opened. */
export function ExtendButton(props: Omit<ExtendDialogProps, "open" | "onClose">) {
  const dialog = useLater(() => import("./extend-dialog"));
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button pending={dialog.isLoading} onClick={async () => setOpen(await dialog.ask())}>
        Extend
      </Button>
      {isOpen && dialog.part && <dialog.part.ExtendDialog {...props} open onClose={() => setOpen(false)} />}
    </>
  );
}
