"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { BallotContent } from "@/domain/rounds/ballot";
import { isSameBallot } from "@/domain/rounds/merge-ballots";
import type { Zones } from "@/domain/time/write-instant";
import { type BallotDraft, openBallotDraft } from "./ballot-draft";
import { SavedAt } from "./saved-at";

type BallotFateProps = {
  viewerId: string;
  roundId: string;
  /** The ballot that counted; null: none did. */
  counted: BallotContent | null;
  savedAt: string | null;
  zones: Zones;
};

/**
 * On the page of a round that is over: says of a ballot that this browser was still trying to save whether it came in
 * time. What counted is known for certain by now, so nothing is guessed.
 */
export function BallotFate({ viewerId, roundId, counted, savedAt, zones }: BallotFateProps) {
  const [, setUnderstood] = useState(false);
  const [store] = useState(() => openBallotDraft({ viewerId, roundId }));
  const isLate = useSyncExternalStore(
    neverChanges,
    () => isUncounted(store.read(), counted),
    () => false,
  );

  useEffect(() => {
    if (!isUncounted(store.read(), counted)) store.drop();
  }, [store, counted]);

  if (!isLate) return null;
  return (
    <Note kind="warn" role="status" className="mb-7 flex flex-wrap items-center justify-between gap-3">
      <span>
        Your last change did not reach us before the close, so it does not count.{" "}
        {counted === null || savedAt === null ? (
          "You have no ballot in this round."
        ) : (
          <>
            What counts is your ballot of <SavedAt instant={savedAt} zones={zones} />.
          </>
        )}
      </span>
      <Button
        size="small"
        onClick={() => {
          store.drop();
          setUnderstood(true);
        }}
      >
        Understood
      </Button>
    </Note>
  );
}

const isUncounted = (draft: BallotDraft | null, counted: BallotContent | null) =>
  draft !== null && !isSameBallot(draft.ballot, counted);

/** A round that is over takes no ballots: nothing writes a draft of it any longer. */
const neverChanges = () => () => undefined;
