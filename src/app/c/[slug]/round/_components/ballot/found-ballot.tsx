import type { BallotDraft } from "@/components/rounds/ballot-draft";
import { SavedAt } from "@/components/rounds/saved-at";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import type { Zones } from "@/domain/time/write-instant";
import type { StoredBallot } from "./kept-ballot";

type FoundBallotProps = {
  found: BallotDraft;
  stored: StoredBallot;
  papers: number;
  zones: Zones;
  onUse: () => void;
  onDrop: () => void;
};

/** A ballot that was not saved from here, and that does not go together with one that was saved elsewhere since. */
export function FoundBallot({ found, stored, papers, zones, onUse, onDrop }: FoundBallotProps) {
  const unsaved =
    found.ballot === null
      ? "You withdrew your ballot here, but that isn't saved."
      : `This window has an unsaved ballot, ${rulesOf(found.ballot).words.ofBallot(found.ballot, papers)}.`;
  return (
    <Note kind="warn" className="mb-5" role="status">
      <p>
        {unsaved}{" "}
        {stored.savedAt === null ? (
          "Your saved ballot was withdrawn in another window."
        ) : (
          <>
            Another was saved elsewhere, <SavedAt instant={stored.savedAt} zones={zones} />, and is shown below.
          </>
        )}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onUse}>
          Save the unsaved one
        </Button>
        <Button size="small" kind="quiet" onClick={onDrop}>
          Discard it
        </Button>
      </p>
    </Note>
  );
}
