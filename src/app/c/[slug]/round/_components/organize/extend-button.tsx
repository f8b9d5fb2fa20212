"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ExtendDialogProps } from "./extend-dialog";

/** With its calendar arithmetic, fetched when an organizer asks for it. */
const ExtendDialog = lazy(async () => ({ default: (await import("./extend-dialog")).ExtendDialog }));

/** For organizers: more time to vote. */
export function ExtendButton(props: Omit<ExtendDialogProps, "open" | "onClose">) {
  // Null until it is asked for; afterwards the dialog stays, so that closing it gives the focus back.
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Extend</Button>
      {isOpen !== null && (
        <Suspense>
          <ExtendDialog {...props} open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
