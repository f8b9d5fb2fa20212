import clsx from "clsx";
import Link from "next/link";
import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import type { ClosedRound } from "./round-result";

/** Every paper with its approvals, most first: a table that shows its numbers as bars too. */
export function Standings({ round, clubPath }: { round: ClosedRound; clubPath: string }) {
  const { standings } = round.result;
  const full = Math.max(round.voters, ...standings.map(({ count }) => count), 1);
  return (
    <Table caption="Approvals, most first">
      <thead>
        <tr>
          <th scope="col">Paper</th>
          <th scope="col" className="num">
            Approvals
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ paper, count, isPicked }) => (
          <tr key={paper.id}>
            <th scope="row">
              <Link
                href={`${clubPath}/papers/${paper.id}`}
                prefetch={false}
                className={clsx("font-serif text-base", isPicked && "font-[550]")}
              >
                <TitleText html={paper.titleHtml} />
              </Link>
              {isPicked && <span className="sr-only">, picked</span>}
              {/* Drawn in SVG: no inline style for the CSP to refuse. */}
              <svg aria-hidden="true" className="mt-1.5 block h-2.5 w-full rounded-[2px] bg-sunk">
                <rect
                  height="100%"
                  width={`${(count / full) * 100}%`}
                  className={isPicked ? "fill-accent" : "fill-line-strong"}
                />
              </svg>
            </th>
            <td className="num whitespace-nowrap">
              {count} of {round.voters}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
