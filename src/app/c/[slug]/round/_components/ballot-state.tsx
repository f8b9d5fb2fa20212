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
        <Button kind="quiet" size="small" className="max-rail:-ml-2" onClick={ballot.takeBack}>
          Take back my ballot
        </Button>
      )}
    </div>
  );
}

function inWords({ hasBallot, isSaving, savedAt, approved }: BallotStateProps["ballot"], timeZone: string): string {
  if (isSaving) return "Saving";
  if (!hasBallot || savedAt === null) return "You have not voted yet";
  return `Saved ${atClock(new Date(savedAt), timeZone)}${approved.size === 0 ? ", approving none" : ""}`;
}

/** "14:02", and of another day "Sat 21 Nov, 14:02". */
function atClock(instant: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric", month: "short" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);
  const [on, today] = [day.format(instant).replace(",", ""), day.format(new Date()).replace(",", "")];
  return on === today ? time : `${on}, ${time}`;
}
