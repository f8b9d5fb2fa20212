import type { ReactNode } from "react";
import { Table } from "./table";

export type BarLine = {
  key: string;
  label: ReactNode;
  value: number;
  /** The part of `value` that is set off in green, at its end. */
  accent?: number | undefined;
  /** The value in words: "4, share 3.4". */
  text: string;
};

type BarLinesProps = {
  caption: string;
  columns: readonly [label: string, value: string];
  lines: readonly BarLine[];
  /** The value of a full bar. At least the greatest value. */
  max?: number;
  className?: string | undefined;
};

/** Bars with their values beside them, and the same as a table. Drawn in SVG: no inline style for a CSP to refuse. */
export function BarLines({ caption, columns, lines, max, className }: BarLinesProps) {
  const full = Math.max(max ?? 0, ...lines.map((line) => line.value)) || 1;
  const percent = (value: number) => `${(Math.max(0, value) / full) * 100}%`;
  return (
    <figure className={className}>
      <div
        aria-hidden="true"
        className="grid grid-cols-[fit-content(11rem)_1fr_auto] gap-x-3 gap-y-2 text-[0.84375rem] max-rail:grid-cols-[fit-content(7rem)_1fr_auto]"
      >
        {lines.map(({ key, label, value, accent = 0, text }) => (
          <div key={key} className="col-span-3 grid grid-cols-subgrid items-center">
            <span className="truncate">{label}</span>
            <svg className="h-2.5 w-full rounded-[2px] bg-sunk">
              <rect height="100%" width={percent(value)} className="fill-line-strong" />
              {accent > 0 && (
                <rect height="100%" x={percent(value - accent)} width={percent(accent)} className="fill-accent" />
              )}
            </svg>
            <span className="whitespace-nowrap tabular-nums">{text}</span>
          </div>
        ))}
      </div>
      <details className="mt-2">
        <summary className="type-meta w-fit">Show as a table</summary>
        <Table caption={caption} className={"mt-1 max-w-measure"}>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col" className="num">
                {columns[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, label, text }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="num">{text}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}
