import { TitleText } from "@/components/papers/title-text";
import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import type { ClosedRound, RoundTie } from "./closed-round";

/** Of a number in the draw, as much as distinguishes papers at a glance. */
const DIGEST_LENGTH_SHOWN = 12;

/** Who was tied for what, and the draws that decided it, best first. Nothing where no draw decided anything. */
export function TieTables({ round }: { round: ClosedRound }) {
  const { ties, picks } = round.result;
  if (ties.length === 0) return null;
  const picked = new Set(picks.map(({ paper }) => paper.id));
  return (
    <>
      <SectionTitle>{ties.length === 1 ? "The tie" : "The ties"}</SectionTitle>
      {ties.map((tie, at) => (
        <div key={`${tie.position} ${at}`} className="mb-6 last:mb-0">
          <p className="type-lede mb-2">{wordsFor(tie, round)}</p>
          <TieTable tie={tie} picked={picked} name={ties.length === 1 ? "The draw" : `Draw ${at + 1}`} />
        </div>
      ))}
      <p className="type-lede mt-3">
        Each paper’s number is the SHA-256 of the seed and the paper’s id; the smallest number wins. The seed was drawn
        before anyone voted and shown to nobody, so no vote could be aimed at it.
      </p>
    </>
  );
}

function wordsFor(tie: RoundTie, { method, result: { picks } }: ClosedRound): string {
  const { papers, seats } = tie;
  const places = seats === 1 ? "one place" : `${seats} places`;
  const isUnwanted = picks.find(({ position }) => position === tie.position)?.approvals === 0;
  const alike = `${papers.length} papers ${isUnwanted ? "were approved by nobody" : (alikeIn[method] ?? "stood equal")}`;
  return "stage" in tie && tie.stage === "runoff"
    ? `${alike}, and ${seats === 1 ? "one could" : `${seats} could`} go into the runoff.`
    : `${alike}, and ${places} was to be had.`;
}

const alikeIn: Partial<Record<string, string>> = {
  "fair-over-time": "asked for exactly as little",
  phragmen: "asked for exactly as little",
  approval: "had as many approvals",
  "equal-shares": "cost their supporters as little",
  star: "stood equal in all that is compared",
  schulze: "were such that none beats another",
};

function TieTable({ tie, picked, name }: { tie: RoundTie; picked: ReadonlySet<string>; name: string }) {
  return (
    <Table caption={`${name}, smallest number first`}>
      <thead>
        <tr>
          <th scope="col">Paper</th>
          <th scope="col">Outcome</th>
          <th scope="col">Its number</th>
          <th scope="col">Its id</th>
        </tr>
      </thead>
      <tbody>
        {tie.papers.map(({ paper, digest }) => (
          <tr key={paper.id}>
            <th scope="row" className="min-w-52 font-serif">
              <TitleText html={paper.titleHtml} />
            </th>
            <td className="whitespace-nowrap">{picked.has(paper.id) ? "picked" : "not picked"}</td>
            <td className="whitespace-nowrap">
              <code title={digest}>{digest.slice(0, DIGEST_LENGTH_SHOWN)}…</code>
            </td>
            <td className="whitespace-nowrap">
              <code className="select-all">{paper.id}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
