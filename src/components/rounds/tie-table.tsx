import { TitleText } from "@/components/papers/title-text";
import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import type { ClosedRound } from "./round-result";

/** Of a number in the draw, as much as tells papers apart at a glance. */
const digestShown = 12;

/** Who was tied for what, and the draw that decided it, best first. */
export function TieTable({ tie }: { tie: NonNullable<ClosedRound["result"]["tie"]> }) {
  const places = tie.seats === 1 ? "one place" : `${tie.seats} places`;
  return (
    <>
      <SectionTitle>The tie</SectionTitle>
      <p className="type-lede mb-3">
        {tie.papers.length} papers had as many approvals and {places} was to be had. Each paper&apos;s number is the
        SHA-256 of the seed and the paper&apos;s id; the smallest number wins. The seed was drawn before anyone voted,
        so nobody could steer it.
      </p>
      <Table caption="The draw, smallest number first">
        <thead>
          <tr>
            <th scope="col">Paper</th>
            <th scope="col">Outcome</th>
            <th scope="col">Its number</th>
            <th scope="col">Its id</th>
          </tr>
        </thead>
        <tbody>
          {tie.papers.map(({ paper, digest }, index) => (
            <tr key={paper.id}>
              <th scope="row" className="min-w-52 font-serif">
                <TitleText html={paper.titleHtml} />
              </th>
              <td className="whitespace-nowrap">{index < tie.seats ? "picked" : "not picked"}</td>
              <td className="whitespace-nowrap">
                <code title={digest}>{digest.slice(0, digestShown)}…</code>
              </td>
              <td className="whitespace-nowrap">
                <code className="select-all">{paper.id}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
