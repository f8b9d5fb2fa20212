"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useLater } from "@/components/ui/use-later";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { NominationChip } from "./nomination-chip";

type NominateButtonProps = {
  clubId: string;
  paperId: string;
  /** As plain text: it is in the dialog's heading. */
  paperTitle: string;
  state: NominationState;
  /** A round is open and the viewer takes part. Without it a paper that is in no round shows nothing. */
  canNominate: boolean;
  /** On a paper's own page, where nominating is the main thing to do. */
  prominent?: boolean;
};

/** The state of a paper in the club's rounds; where it is in none yet, the way to nominate it. */
export function NominateButton({ clubId, paperId, paperTitle, state, canNominate, prominent }: NominateButtonProps) {
  const router = useRouter();
  // Lists of papers have many of these buttons, and most pages are only read.
  const dialog = useLater(() => import("./nominate-dialog"));
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);

  if (state.kind === "nominated") return <NominationChip state={state} />;
  // Until the page has been fetched again.
  if (isDone) return <Chip kind="on">on the ballot</Chip>;
  const isKnown = state.kind !== "none";
  if (!canNominate) return isKnown ? <NominationChip state={state} /> : null;

  return (
    <>
      {isKnown && <NominationChip state={state} />}
      <Button
        size={prominent ? "regular" : "small"}
        kind={prominent ? "main" : "default"}
        data-key="n"
        data-key-label="nominate"
        aria-label={`Nominate ${paperTitle}`}
        pending={dialog.isLoading}
        onClick={async () => setOpen(await dialog.ask())}
      >
        {isKnown ? "Nominate again" : "Nominate"}
      </Button>
      {isOpen && dialog.part && (
        <dialog.part.NominateDialog
          open
          onClose={() => setOpen(false)}
          clubId={clubId}
          paperId={paperId}
          paperTitle={paperTitle}
          past={isKnown ? state : null}
          onNominated={() => {
            setOpen(false);
            setDone(true);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
