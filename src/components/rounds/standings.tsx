import clsx from "clsx";
import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import { placesToDistinguish, toDraw } from "@/domain/rounds/in-decimals";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { ClosedRound } from "./closed-round";
import { Decimal } from "./decimal";

/** Rows that are read through; of more the best are open and the rest is folded. */
const MAX_OPEN = 15;
const OPEN_OF_MORE = 10;

type StandingsProps = { round: ClosedRound; clubPath: string };

/** Every paper with what it came to, best first: a table that shows its numbers as bars too. */
export function Standings({ round, clubPath }: StandingsProps) {
  const { standings } = round.result;
  const open = standings.length > MAX_OPEN ? OPEN_OF_MORE : standings.length;
  return (
    <>
      <p className="type-lede mb-2">{legendOf(round)}</p>
      <StandingsTable {...{ round, clubPath }} caption="The papers, best first" rows={standings.slice(0, open)} />
      {open < standings.length && (
        <details className="mt-2.5">
          <summary className="w-fit text-md text-ink-2">The other {standings.length - open} papers</summary>
          <StandingsTable
            {...{ round, clubPath }}
            caption="The other papers, best first"
            rows={standings.slice(open)}
          />
        </details>
      )}
    </>
  );
}

type TableProps = StandingsProps & { caption: string; rows: ClosedRound["result"]["standings"] };

function StandingsTable({ round, clubPath, caption, rows }: TableProps) {
  const hasApprovals = round.result.standings.some(({ approvals }) => approvals !== undefined);
  const most = mostOf(round);
  const figures = round.result.standings.flatMap(({ figure }) => figure ?? []);
  const digits = { places: placesToDistinguish(figures), fixed: figures.some((figure) => figure.includes("/")) };
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Paper</th>
          {hasApprovals && (
            <th scope="col" className="num">
              Approvals
            </th>
          )}
          <th scope="col" className="num">
            {headOf(round)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ paper, figure, approvals, isPicked }) => (
          <tr key={paper.id} data-standing={paper.id}>
            <th scope="row" className="min-w-40">
              <a
                href={`${clubPath}/papers/${paper.id}`}
                className={clsx("font-serif text-base", isPicked && "font-[550]")}
              >
                <TitleText html={paper.titleHtml} />
              </a>
              {isPicked && <span className="sr-only">, picked</span>}
              <Bar share={(approvals ?? toDraw(figure ?? "0")) / (most ?? round.voters)} isPicked={isPicked} />
            </th>
            {hasApprovals && <td className="num whitespace-nowrap">{approvals ?? "–"}</td>}
            <td className="num whitespace-nowrap">
              {figure === null ? "–" : <Decimal exact={figure} {...digits} />}
              {most !== null && ` of ${most}`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Drawn in SVG: no inline style for the CSP to refuse. */
function Bar({ share, isPicked }: { share: number; isPicked: boolean }) {
  return (
    <svg aria-hidden="true" className="mt-1.5 block h-2.5 w-full rounded-[2px] bg-sunk">
      <rect
        height="100%"
        width={`${Math.min(1, Math.max(0, share)) * 100}%`}
        className={isPicked ? "fill-accent" : "fill-line-strong"}
      />
    </svg>
  );
}

/** What a paper that everybody wants would come to; null where the lowest figure is the best. */
function mostOf({ method, voters, result: { standings } }: ClosedRound): number | null {
  const most = methods[knownMethod(method)].mostOf;
  return most === null ? null : Math.max(1, most({ voters, papers: standings.length }));
}

function legendOf({ result: { picks, standings } }: ClosedRound): string {
  if (picks.length === 1) return "The numbers by which the pick was decided.";
  const others = picks.length < standings.length ? ", and every other paper at the last" : "";
  return `The numbers by which each turn was decided: a pick’s at its own turn${others}.`;
}

function headOf({ figureName }: ClosedRound): string {
  return figureName.charAt(0).toUpperCase() + figureName.slice(1);
}
