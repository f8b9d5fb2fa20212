import { buttonStyle } from "@/components/ui/button-style";
import { SectionTitle } from "@/components/ui/section-title";
import type { ClosedRound } from "./closed-round";

type CheckResultProps = { round: ClosedRound; clubId: string; clubPath: string };

/** The seed, what was promised of it, the published file, and the commands that anyone can run. */
export function CheckResult({ round, clubId, clubPath }: CheckResultProps) {
  const { seed, seedHash, number } = round;
  const first = round.result.ties[0]?.papers[0];
  const file = `${clubPath.split("/").at(-1)}-round-${number}.json`; // as the answer names it
  const isSealed = round.ballotsAfterClose === "sealed";
  return (
    <>
      <SectionTitle id="check">Check it yourself</SectionTitle>
      <p className="type-lede">
        The seed for ties was drawn when the round opened, and its SHA-256 was shown on the ballot from then on. Now the
        seed is shown too, and a terminal tells whether the two belong together.
        {round.hasFile &&
          !isSealed &&
          " The published file holds the ballots, and a command counts them anew from that file alone."}
        {round.hasFile &&
          isSealed &&
          " The ballots are sealed, so the published file proves the seed and the draws, not the count."}
      </p>
      {round.hasFile && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          {/* A plain link: the file is no page to navigate to. */}
          <a href={`/api/clubs/${clubId}/rounds/${number}/file`} download className={buttonStyle("default", "regular")}>
            {isSealed ? "The result as a file" : "The ballots as a file"}
          </a>
          <code className="select-all">npm run tally -- {file}</code>
        </p>
      )}
      <dl className="mt-4 grid max-w-measure gap-3">
        <Line term="The seed">{seed}</Line>
        <Line term="Its SHA-256, shown since the opening">{seedHash}</Line>
        <Line term="The same, computed">{`printf %s ${seed} | sha256sum`}</Line>
        {first && (
          <Line term="A paper’s number in the draw">{`printf %s%s ${seed} ${first.paper.id} | sha256sum`}</Line>
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
