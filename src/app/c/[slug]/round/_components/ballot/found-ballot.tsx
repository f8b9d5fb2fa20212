import type { BallotDraft } from "@/components/rounds/ballot-draft";
import { atClock, ballotWords } from "@/components/rounds/ballot-words";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { StoredBallot } from "./ballot-keeper";

type FoundBallotProps = {
  found: BallotDraft;
  stored: StoredBallot;
  papers: number;
  timeZone: string;
  onUse: () => void;
  onDrop: () => void;
};

/** A ballot that this browser could not save at the time, and that another one has overtaken since. */
export function FoundBallot({ found, stored, papers, timeZone, onUse, onDrop }: FoundBallotProps) {
  const left = found.ballot === null ? "taking your ballot back" : `a ballot ${ballotWords(found.ballot, papers)}`;
  return (
    <Note kind="warn" className="mb-5" role="status">
      <p>
        This browser still holds {left}, which was never saved.{" "}
        {stored.savedAt === null
          ? "Since then your ballot was taken back."
          : `Since then another was saved, ${atClock(stored.savedAt, timeZone)}, and that one is shown.`}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onUse}>
          Save the one from here
        </Button>
        <Button size="small" kind="quiet" onClick={onDrop}>
          Forget it
        </Button>
      </p>
    </Note>
  );
}
