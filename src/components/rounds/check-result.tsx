import { SectionTitle } from "@/components/ui/section-title";
import type { ClosedRound } from "./round-result";

/** The seed, what was promised of it, and the commands that anyone can run. */
export function CheckResult({ round: { seed, seedHash, result } }: { round: ClosedRound }) {
  const first = result.tie?.papers[0];
  return (
    <>
      <SectionTitle>Check it yourself</SectionTitle>
      <p className="type-lede">
        The seed for ties was drawn when the round opened, and its SHA-256 was shown on the ballot from then on. Now the
        seed is shown too, and a terminal tells whether the two belong together.
      </p>
      <dl className="mt-3 grid max-w-measure gap-3">
        <Line term="Shown since the opening">{seedHash}</Line>
        <Line term="Gives the same">{`printf %s ${seed} | sha256sum`}</Line>
        {first && (
          <Line term="Gives a paper's number in the draw">{`printf %s%s ${seed} ${first.paper.id} | sha256sum`}</Line>
        )}
      </dl>
    </>
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
