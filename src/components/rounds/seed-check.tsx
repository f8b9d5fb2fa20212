import type { ClosedRound } from "./closed-round";

/** The seed for ties, the hash that was promised, and how to see that they belong together. */
export function SeedCheck({ round: { seed, seedHash, result } }: { round: ClosedRound }) {
  const first = result.ties[0]?.papers[0];
  return (
    <details className="mt-2.5">
      <summary className="w-fit text-md text-ink-2">The seed for ties</summary>
      <p className="type-lede mt-2">
        The seed was drawn when the round opened and kept secret until the close. Its SHA-256 was on the ballot all
        along, so nobody could change it. The commands below show that they belong together.
        {result.ties.length === 0 && " Nothing was tied in this round, so the seed decided nothing."}
      </p>
      <dl className="mt-3 grid max-w-measure gap-3">
        <Line term="The seed">{seed}</Line>
        <Line term="Its SHA-256, published when the round opened">{seedHash}</Line>
        <Line term="To compute it">{`printf %s ${seed} | sha256sum`}</Line>
        {first && (
          <Line term="A paper’s number in the draw">{`printf %s%s ${seed} ${first.paper.id} | sha256sum`}</Line>
        )}
      </dl>
    </details>
  );
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="type-meta">{term}</dt>
      <dd>
        <code className="block select-all">{children}</code>
      </dd>
    </div>
  );
}
