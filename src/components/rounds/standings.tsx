import clsx from "clsx";
import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import { MAX_SCORE } from "@/domain/rounds/ballot";
import { toDraw } from "@/domain/rounds/in-decimals";
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
      {asksForLittle(round) && (
        <p className="type-lede mb-2">
          The figure is the burden to which a paper brings, or would bring next, those who approved it. The smallest is
          picked.
        </p>
      )}
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
  const asks = asksForLittle(round);
  const full = fullBar(round);
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Paper</th>
          {asks && (
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
          <tr key={paper.id}>
            <th scope="row" className="min-w-40">
              <a
                href={`${clubPath}/papers/${paper.id}`}
                className={clsx("font-serif text-base", isPicked && "font-[550]")}
              >
                <TitleText html={paper.titleHtml} />
              </a>
              {isPicked && <span className="sr-only">, picked</span>}
              <Bar share={barOf(asks ? approvals : toDraw(figure ?? "0"), full)} isPicked={isPicked} />
            </th>
            {asks && <td className="num whitespace-nowrap">{approvals ?? "–"}</td>}
            <td className="num whitespace-nowrap">
              {!asks ? figureOf(round, figure) : figure === null ? "–" : <Decimal exact={figure} fixed />}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Drawn in SVG: no inline style for the CSP to refuse. */
function Bar({ share, isPicked }: { share: number | null; isPicked: boolean }) {
  if (share === null) return null;
  return (
    <svg aria-hidden="true" className="mt-1.5 block h-2.5 w-full rounded-[2px] bg-sunk">
      <rect height="100%" width={`${share * 100}%`} className={isPicked ? "fill-accent" : "fill-line-strong"} />
    </svg>
  );
}

/** With burdens the best figure is the smallest one: a bar of it would say the opposite. */
function asksForLittle({ method }: ClosedRound): boolean {
  return method === "fair-over-time" || method === "phragmen";
}

function barOf(value: number | undefined, full: number): number | null {
  return value === undefined ? null : Math.min(1, value / full);
}

/** What a paper that everybody wants would come to. */
function fullBar({ method, voters, result: { standings } }: ClosedRound): number {
  if (method === "star") return Math.max(1, voters * MAX_SCORE);
  return Math.max(1, method === "schulze" ? standings.length - 1 : voters);
}

function headOf({ figureName }: ClosedRound): string {
  return figureName.charAt(0).toUpperCase() + figureName.slice(1);
}

function figureOf({ method, voters, result: { standings } }: ClosedRound, figure: string | null): string {
  const full = method === "star" ? null : method === "schulze" ? standings.length - 1 : voters;
  return full === null ? (figure ?? "0") : `${figure ?? "0"} of ${full}`;
}
