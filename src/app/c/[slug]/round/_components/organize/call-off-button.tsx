"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";
import type { CallOffDialogProps } from "./call-off-dialog";

/** For organizers: no result. */
export function CallOffButton(props: Omit<CallOffDialogProps, "open" | "onClose">) {
  const dialog = useLater(() => import("./call-off-dialog"));
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="danger" pending={dialog.isLoading} onClick={async () => setOpen(await dialog.ask())}>
        Call it off
      </Button>
      {dialog.part && <dialog.part.CallOffDialog {...props} open={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
