import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import type { Fairness } from "@/server/rounds/fairness.queries";
import { Evenness } from "./evenness";

type FairnessCostProps = { fairness: Fairness; clubPath: string };

const COLUMN_WIDTH = 6;
const ROUND_GAP = 5;
const CHART_HEIGHT = 64;

/** Round by round the approvals of what was picked beside those of what most approvals would have picked. */
export function FairnessCost({ fairness: { rounds, isComparable, evenness }, clubPath }: FairnessCostProps) {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined || rounds.length < 2 || !isComparable) return null;
  const [ours, plain] = [sum(rounds.map((round) => round.ours)), sum(rounds.map((round) => round.plain))];
  const most = Math.max(1, ...rounds.map((round) => round.plain), ...rounds.map((round) => round.ours));
  const step = 2 * COLUMN_WIDTH + ROUND_GAP;
  const width = rounds.length * step - ROUND_GAP;
  const heightOf = (approvals: number) => (approvals / most) * CHART_HEIGHT;
  return (
    <figure className="mb-7">
      <SectionTitle className="mt-0">What fairness cost us</SectionTitle>
      <p className="type-lede mb-3">
        {sayCost(ours, plain)} Rounds {first.number} to {last.number}, on the same ballots.
      </p>
      <div aria-hidden="true" className="flex max-w-measure gap-2">
        {/* Drawn in SVG: no inline style for the CSP to refuse. */}
        <svg
          width={width * 2}
          height={CHART_HEIGHT}
          viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          className="min-w-0"
        >
          {rounds.map((round, at) => (
            <g key={round.number}>
              <rect
                x={at * step}
                y={CHART_HEIGHT - heightOf(round.ours)}
                width={COLUMN_WIDTH}
                height={heightOf(round.ours)}
                className="fill-accent"
              />
              <rect
                x={at * step + COLUMN_WIDTH}
                y={CHART_HEIGHT - heightOf(round.plain)}
                width={COLUMN_WIDTH}
                height={heightOf(round.plain)}
                className="fill-line-strong"
              />
            </g>
          ))}
        </svg>
        <span className="type-meta flex shrink-0 flex-col justify-between text-xs leading-none">
          <span>{most}</span>
          <span>0</span>
        </span>
      </div>
      <p className="type-meta mt-1.5">
        Green: approvals of what was picked. Grey: of what most approvals would have picked.
      </p>
      {evenness !== null && <Evenness evenness={evenness} />}
      <details className="mt-2">
        <summary className="type-meta w-fit">Show as a table</summary>
        <Table caption="Approvals of the picks, by round" className="mt-1 max-w-measure">
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col" className="num">
                Picked
              </th>
              <th scope="col" className="num">
                By most approvals
              </th>
            </tr>
          </thead>
          <tbody>
            {rounds.toReversed().map((round) => (
              <tr key={round.number}>
                <th scope="row">
                  <a href={`${clubPath}/rounds/${round.number}`} className="link">
                    {round.number}
                  </a>
                </th>
                <td className="num">{round.ours}</td>
                <td className="num">{round.plain}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}

function sayCost(ours: number, plain: number): string {
  const lost = plain - ours;
  if (lost <= 0) return `Nothing: your picks got ${ours} approvals, as many as picking by most approvals.`;
  return `${lost} of ${plain} approvals: your picks got ${ours}, and picking by most approvals would have got ${plain}.`;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
