import type { OwnRecord } from "./own-record";

/** The sums, large, since they are what the viewer comes for. */
export function RecordSummary({
  record: { roundsInAll, votedInAll, picksInAll, minePickedInAll },
}: {
  record: OwnRecord;
}) {
  const share = picksInAll === 0 ? 0 : minePickedInAll / picksInAll;
  return (
    <section aria-label="In all" className="mb-7 max-w-measure">
      {picksInAll === 0 ? (
        <p className="type-abstract">You have not voted yet in a round that picked something.</p>
      ) : (
        <>
          <p className="type-title">
            {minePickedInAll} of {picksInAll} {picksInAll === 1 ? "pick was" : "picks were"} among what you wanted:{" "}
            {Math.round(share * 100)}%.
          </p>
          {/* Drawn in SVG: no inline style for the CSP to refuse. */}
          <svg aria-hidden="true" className="mt-2.5 block h-2.5 w-full rounded-[2px] bg-sunk">
            <rect height="100%" width={`${share * 100}%`} className="fill-accent" />
          </svg>
        </>
      )}
      <p className="type-meta mt-2">
        You voted in {votedInAll} of {roundsInAll} {roundsInAll === 1 ? "round" : "rounds"} since you joined. Counted as
        wanted is what you approved, gave three points or more, or ranked in the upper half.
      </p>
    </section>
  );
}
