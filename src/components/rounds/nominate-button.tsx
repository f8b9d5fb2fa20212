"use client";

import clsx from "clsx";
import { usePathname, useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useLater } from "@/components/ui/use-later";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { NominationChip } from "./nomination-chip";
import { isLimitReached, type NominationLimit } from "./nomination-limit";

type NominateButtonProps = {
  clubId: string;
  paperId: string;
  /** As plain text: it is in the dialog's heading. */
  paperTitle: string;
  state: NominationState;
  /** Where nothing can be nominated, a paper that is in no round shows nothing. */
  limit: NominationLimit;
};

/**
 * The state of a paper in the club's rounds; where it is in none yet, the way to nominate it. Once one's nominations are
 * made the button stays, and says how to go on. Button and chip have one size: see `.nominate-slot`.
 */
export function NominateButton({ clubId, paperId, paperTitle, state, limit }: NominateButtonProps) {
  const router = useRouter();
  const path = usePathname();
  // Lists of papers have many of these buttons, and most pages are only read.
  const dialog = useLater(() => import("./nominate-dialog"));
  const limitDialog = useLater(() => import("./nomination-limit-dialog"));
  const slotElement = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const isKnown = state.kind !== "none";
  const slot = clsx(limit.isNominating && "nominate-slot");

  if (state.kind === "nominated" || (isKnown && !limit.isNominating)) {
    return (
      <span className={slot}>
        <NominationChip state={state} />
      </span>
    );
  }
  // Until the page has been fetched again.
  if (isDone) {
    return (
      <span className={slot}>
        <Chip kind="on">nominated by you</Chip>
      </span>
    );
  }
  if (!limit.isNominating) return null;

  return (
    <>
      {isKnown && <NominationChip state={state} />}
      <span className={slot} ref={slotElement} tabIndex={-1}>
        <Button
          size="small"
          data-key="n"
          data-key-label="nominate"
          aria-label={`Nominate ${paperTitle}`}
          pending={dialog.isLoading || limitDialog.isLoading}
          onClick={async () => setOpen(await (isLimitReached(limit) ? limitDialog : dialog).ask())}
        >
          {isKnown ? "Nominate again" : "Nominate"}
        </Button>
      </span>
      {isOpen && limitDialog.part && isLimitReached(limit) && (
        <limitDialog.part.NominationLimitDialog
          onClose={() => setOpen(false)}
          perMember={limit.nominationsPerMember}
          roundPath={`${path.split("/").slice(0, 3).join("/")}/round`}
        />
      )}
      {isOpen && dialog.part && !isLimitReached(limit) && (
        <dialog.part.NominateDialog
          open
          onClose={() => setOpen(false)}
          clubId={clubId}
          paperId={paperId}
          paperTitle={paperTitle}
          past={isKnown ? state : null}
          left={limit.nominationsLeft}
          onNominated={() => {
            setOpen(false);
            setDone(true);
            slotElement.current?.focus({ preventScroll: true }); // the button is gone, and the keys go on from here
            router.refresh();
          }}
        />
      )}
    </>
  );
}
