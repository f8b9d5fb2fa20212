import { TitleText } from "@/components/papers/title-text";
import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { ClosedRound, RoundTie } from "./closed-round";

/** Of a number in the draw, as much as distinguishes papers at a glance. */
const DIGEST_LENGTH_SHOWN = 12;

/** Who was tied for what, and the draws that decided it. Nothing where no draw decided anything. */
export function TieTables({ round }: { round: ClosedRound }) {
  const { ties, picks } = round.result;
  if (ties.length === 0) return null;
  const picked = new Set(picks.map(({ paper }) => paper.id));
  return (
    <>
      <SectionTitle>{ties.length === 1 ? "The draw" : "The draws"}</SectionTitle>
      {ties.map((tie, at) => (
        <div key={`${tie.position} ${at}`} className="mb-6 last:mb-0">
          <p className="type-lede mb-2">{wordsFor(tie, round)}</p>
          <TieTable tie={tie} picked={picked} name={ties.length === 1 ? "The draw" : `Draw ${at + 1}`} />
        </div>
      ))}
      <p className="type-lede mt-3">
        Each paper’s number is the SHA-256 of the seed and the paper’s id; the smallest number wins. The seed was drawn
        before anyone voted and kept secret until the close, so nobody could vote with it in mind.
      </p>
    </>
  );
}

function wordsFor({ papers, seats, position, stage }: RoundTie, { method, result: { picks } }: ClosedRound): string {
  const places = seats === 1 ? "one place" : `${seats} places`;
  if (stage === "runoff") return `${papers.length} papers were tied for ${places} in the runoff.`;
  const step = picks.find((pick) => pick.position === position);
  return `${papers.length} papers ${methods[knownMethod(method)].tied(step ?? {})}, and there was room for ${seats === 1 ? "one" : seats}.`;
}

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
