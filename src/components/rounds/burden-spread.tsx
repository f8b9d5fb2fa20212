import { Table } from "@/components/ui/table";
import { toDraw } from "@/domain/rounds/in-decimals";
import { BeforeAndAfter } from "./before-and-after";
import { type BurdenScale, burdenScale } from "./burden-scale";
import type { Burden } from "./closed-round";

/** As many as can be distinguished at a glance. */
const MAX_BINS = 12;

/** How many members are where, before and after: for a club too large to draw a line each. It is a table already. */
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
          <BeforeAndAfter />
        </tr>
      </thead>
      <tbody>
        {bins.map(({ words, before, after, isMine }) => (
          <tr key={words} data-mine={isMine ? "" : undefined}>
            <th scope="row" className="whitespace-nowrap">
              {words}
              {isMine && <b className="font-semibold"> you</b>}
            </th>
            <td>
              <svg aria-hidden="true" className="block h-4 w-full min-w-10">
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

function binsOf(burdens: readonly Burden[], { from, to, step, digits }: BurdenScale): Bin[] {
  const steps = Math.max(1, Math.round((to - from) / step));
  const stepsInOne = Math.ceil(steps / MAX_BINS);
  const width = step * stepsInOne;
  const bins = Array.from({ length: Math.ceil(steps / stepsInOne) }, (_, at): Bin => {
    const [least, most] = [from + at * width, from + (at + 1) * width];
    return { words: `${least.toFixed(digits)} to ${most.toFixed(digits)}`, before: 0, after: 0, isMine: false };
  });
  const binOf = (exact: string) => bins[Math.min(bins.length - 1, Math.floor((toDraw(exact) - from) / width))];
  for (const { before, after, isMine } of burdens) {
    const [start, end] = [binOf(before), binOf(after)];
    if (start !== undefined) start.before += 1;
    if (end === undefined) continue;
    end.after += 1;
    end.isMine ||= isMine;
  }
  return bins;
}
