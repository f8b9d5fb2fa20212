import { SectionTitle } from "@/components/ui/section-title";
import { Table } from "@/components/ui/table";
import type { PastRound } from "./past-rounds";

type TurnoutChartProps = { rounds: PastRound[]; clubPath: string };

type Counted = { number: number; voters: number; electorate: number; percent: number };

const COLUMN_WIDTH = 10;
const COLUMN_GAP = 4;
const CHART_HEIGHT = 64;

/** What share of the members voted, round by round, the oldest at the left; and the same as a table. */
export function TurnoutChart({ rounds, clubPath }: TurnoutChartProps) {
  const counted = rounds.flatMap(countTurnout).reverse();
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined || counted.length < 2) return null;
  const mean = Math.round(counted.reduce((sum, { percent }) => sum + percent, 0) / counted.length);
  const width = counted.length * (COLUMN_WIDTH + COLUMN_GAP) - COLUMN_GAP;
  return (
    <figure className="mb-7">
      <SectionTitle className="mt-0">
        Turnout in rounds {first.number} to {last.number}, {mean}% on average
      </SectionTitle>
      <div aria-hidden="true" className="flex max-w-measure gap-2">
        {/* Drawn in SVG: no inline style for the CSP to refuse. */}
        <svg
          width={width * 2}
          height={CHART_HEIGHT}
          viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          className="min-w-0"
        >
          {counted.map(({ number, percent }, at) => (
            <g key={number}>
              <rect
                x={at * (COLUMN_WIDTH + COLUMN_GAP)}
                width={COLUMN_WIDTH}
                height={CHART_HEIGHT}
                className="fill-sunk"
              />
              <rect
                x={at * (COLUMN_WIDTH + COLUMN_GAP)}
                y={CHART_HEIGHT - (percent / 100) * CHART_HEIGHT}
                width={COLUMN_WIDTH}
                height={(percent / 100) * CHART_HEIGHT}
                className="fill-accent"
              />
            </g>
          ))}
        </svg>
        <span className="type-meta flex shrink-0 flex-col justify-between text-xs leading-none">
          <span>100%</span>
          <span>0</span>
        </span>
      </div>
      <details className="mt-2">
        <summary className="type-meta w-fit">Show as a table</summary>
        <Table caption="Turnout by round" className="mt-1 max-w-measure">
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col" className="num">
                Voted
              </th>
              <th scope="col" className="num">
                Share
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ number, voters, electorate, percent }) => (
              <tr key={number}>
                <th scope="row">
                  <a href={`${clubPath}/rounds/${number}`} className="link">
                    {number}
                  </a>
                </th>
                <td className="num">
                  {voters} of {electorate}
                </td>
                <td className="num">{percent}%</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}

/** Rounds that were called off have no turnout; those before anybody counted the members neither. */
function countTurnout({ number, voters, electorate }: PastRound): Counted[] {
  if (voters === null || electorate === null || electorate === 0) return [];
  return [{ number, voters, electorate, percent: Math.round((Math.min(voters, electorate) / electorate) * 100) }];
}
