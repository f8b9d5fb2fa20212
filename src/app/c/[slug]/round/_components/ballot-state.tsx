import { Button } from "@/components/ui/button";
import type { useBallot } from "./use-ballot";

type BallotStateProps = { ballot: ReturnType<typeof useBallot>; timeZone: string; turnout: string };

/** Whether the ballot is stored, since when, and how many have voted. Read out when it changes. */
export function BallotState({ ballot, timeZone, turnout }: BallotStateProps) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <p className="type-meta flex flex-wrap gap-x-2.5 gap-y-0.5">
        <span role="status">
          {ballot.problem === null ? (
            <b suppressHydrationWarning>{inWords(ballot, timeZone)}</b>
          ) : (
            <span className="font-[550] text-danger">{ballot.problem}</span>
          )}
        </span>
        <span>{turnout}</span>
      </p>
      {ballot.hasBallot && (
        <Button kind="quiet" size="small" onClick={ballot.takeBack}>
          Take back my ballot
        </Button>
      )}
    </div>
  );
}

function inWords({ hasBallot, isSaving, savedAt, approved }: BallotStateProps["ballot"], timeZone: string): string {
  if (isSaving) return "Saving";
  if (!hasBallot || savedAt === null) return "You have not voted yet";
  const at = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return `Saved ${at.format(new Date(savedAt))}${approved.size === 0 ? ", approving none" : ""}`;
}
