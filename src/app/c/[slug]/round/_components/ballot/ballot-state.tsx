import { atClock } from "@/components/rounds/at-clock";
import { Button } from "@/components/ui/button";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import type { KeptBallot } from "./kept-ballot";

type BallotStateProps = {
  kept: KeptBallot;
  /** How many papers are nominated. */
  papers: number;
  timeZone: string;
  turnout: string;
  onRetry: () => void;
  onTakeBack: () => void;
};

/** What is stored of the ballot, since when, what is not, and how many have voted. Read out when it changes. */
export function BallotState({ kept, papers, timeZone, turnout, onRetry, onTakeBack }: BallotStateProps) {
  const { ballot, stored, state, problem, isKept } = kept;
  const isUnsaved = state === "unsaved";
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <p className="type-meta flex flex-wrap gap-x-2.5 gap-y-0.5">
        <span role="status">
          {problem === null ? (
            <b suppressHydrationWarning>{state === "saving" ? "Saving" : savedWords(stored, papers, timeZone)}</b>
          ) : (
            <span className="font-[550] text-danger">
              {isUnsaved && "Not saved yet. "}
              {problem}{" "}
              {isUnsaved
                ? isKept
                  ? "Your ballot is kept in this browser and saved as soon as the server answers."
                  : "This browser keeps nothing, so leave the page open until it is saved."
                : standingWords(stored, timeZone)}
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
          Take back my ballot
        </Button>
      )}
    </div>
  );
}

function savedWords({ ballot, savedAt }: KeptBallot["stored"], papers: number, timeZone: string): string {
  if (ballot === null || savedAt === null) return "You have not voted yet";
  return `Saved ${atClock(savedAt, timeZone)}, ${rulesOf(ballot).words.ofBallot(ballot, papers)}`;
}

function standingWords({ savedAt }: KeptBallot["stored"], timeZone: string): string {
  return savedAt === null ? "No ballot of yours is stored." : `Your ballot of ${atClock(savedAt, timeZone)} stands.`;
}
