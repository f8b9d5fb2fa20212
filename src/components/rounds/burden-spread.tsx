import clsx from "clsx";
import { Table } from "@/components/ui/table";
import { toDraw } from "@/domain/rounds/in-decimals";
import { type BurdenScale, burdenScale } from "./burden-scale";
import type { Burden } from "./closed-round";

/** As many as can be told apart at a glance. */
const BINS = 10;

/** How many members stand where, before and after: for a club too large to draw a line each. It is a table already. */
export function BurdenSpread({ burdens }: { burdens: readonly Burden[] }) {
  const scale = burdenScale(burdens);
  const bins = binsOf(burdens, scale);
  const full = Math.max(1, ...bins.flatMap(({ before, after }) => [before, after]));
  return (
    <Table caption="How many members carried how much, before and after" className="max-w-measure">
      <thead>
        <tr>
          <th scope="col">Burden</th>
          <th scope="col" className="w-full">
            <span className="sr-only">Picture</span>
          </th>
          <th scope="col" className="num">
            Before
          </th>
          <th scope="col" className="num">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ words, before, after, isMine }) => (
          <tr key={words} className={clsx(isMine && "bg-accent-soft")}>
            <th scope="row" className="whitespace-nowrap">
              {words}
              {isMine && <b className="font-semibold"> you</b>}
            </th>
            <td>
              <svg aria-hidden="true" className="block h-4 w-full min-w-24">
                <rect height="6" width={`${(before / full) * 100}%`} className="fill-line-strong" />
                <rect y="8" height="8" width={`${(after / full) * 100}%`} className="fill-accent" />
              </svg>
            </td>
            <td className="num text-ink-3">{before}</td>
            <td className="num">{after}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type Bin = { words: string; before: number; after: number; isMine: boolean };

function binsOf(burdens: readonly Burden[], scale: BurdenScale): Bin[] {
  const width = (scale.to - scale.from) / BINS;
  const bins = Array.from({ length: BINS }, (_, at): Bin => {
    const [least, most] = [scale.from + at * width, scale.from + (at + 1) * width];
    return { words: `${least.toFixed(2)} to ${most.toFixed(2)}`, before: 0, after: 0, isMine: false };
  });
  const binOf = (exact: string) => bins[Math.min(BINS - 1, Math.floor((toDraw(exact) - scale.from) / (width || 1)))];
  for (const { before, after, isMine } of burdens) {
    const [from, to] = [binOf(before), binOf(after)];
    if (from !== undefined) from.before += 1;
    if (to === undefined) continue;
    to.after += 1;
    to.isMine ||= isMine;
  }
  return bins;
}
