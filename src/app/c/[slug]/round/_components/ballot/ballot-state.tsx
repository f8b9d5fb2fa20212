import type { ReactNode } from "react";
import { SavedAt } from "@/components/rounds/saved-at";
import { Button } from "@/components/ui/button";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import type { Zones } from "@/domain/time/write-instant";
import type { KeptBallot } from "./kept-ballot";

type BallotStateProps = {
  kept: KeptBallot;
  /** How many papers are nominated. */
  papers: number;
  zones: Zones;
  turnout: string;
  onRetry: () => void;
  onTakeBack: () => void;
};

/** What is stored of the ballot, since when, what is not, and how many have voted. Read out when it changes. */
export function BallotState({ kept, papers, zones, turnout, onRetry, onTakeBack }: BallotStateProps) {
  const { ballot, stored, state, problem, isKept } = kept;
  const isUnsaved = state === "unsaved";
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <p className="type-meta flex flex-wrap gap-x-2.5 gap-y-0.5">
        <span role="status">
          {problem === null ? (
            <b suppressHydrationWarning>{state === "saving" ? "Saving" : savedWords(stored, papers, zones)}</b>
          ) : (
            <span className="font-[550] text-danger">
              {isUnsaved && "Not saved yet. "}
              {problem}{" "}
              {isUnsaved
                ? isKept
                  ? "Your ballot is kept in this browser and saved as soon as the server responds."
                  : "This browser cannot store it, so leave the page open until it is saved."
                : standingWords(stored, zones)}
            </span>
          )}
        </span>
        <span>{turnout}</span>
      </p>
      {isUnsaved && (
        <Button size="small" onClick={onRetry}>
          Try again now
        </Button>
      )}
      {ballot !== null && !isUnsaved && (
        <Button kind="quiet" size="small" className="max-rail:-ml-2" onClick={onTakeBack}>
          Withdraw my ballot
        </Button>
      )}
    </div>
  );
}

function savedWords({ ballot, savedAt }: KeptBallot["stored"], papers: number, zones: Zones): ReactNode {
  if (ballot === null || savedAt === null) return "You have not voted yet";
  return (
    <>
      Saved <SavedAt instant={savedAt} zones={zones} />, {rulesOf(ballot).words.ofBallot(ballot, papers)}
    </>
  );
}

function standingWords({ savedAt }: KeptBallot["stored"], zones: Zones): ReactNode {
  if (savedAt === null) return "You have no saved ballot.";
  return (
    <>
      Your ballot of <SavedAt instant={savedAt} zones={zones} /> still counts.
    </>
  );
}
