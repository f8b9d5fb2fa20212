import clsx from "clsx";
import { inDecimals } from "@/domain/rounds/in-decimals";
import { type BurdenScale, burdenScale } from "./burden-scale";
import type { Burden } from "./closed-round";

type BurdenLinesProps = {
  burdens: readonly Burden[];
  isNamed: boolean;
  /** Up to which the supporters of each pick were filled. */
  levels: readonly string[];
};

/**
 * A line a member, from the burden before to the burden after. A picture only: the table beside it says the same to
 * screen readers. Drawn in SVG: no inline style for the CSP to refuse.
 */
export function BurdenLines({ burdens, isNamed, levels }: BurdenLinesProps) {
  const scale = burdenScale(burdens);
  const [level] = levels.length === 1 ? levels : []; // with one pick there is one level, and it can be drawn
  return (
    <div
      aria-hidden="true"
      className="grid grid-cols-[fit-content(12rem)_1fr_auto] gap-x-4 text-[0.84375rem] max-rail:grid-cols-[fit-content(7.5rem)_1fr_auto] max-rail:gap-x-3"
    >
      {burdens.map((burden) => (
        <Line
          key={burden.voter}
          burden={burden}
          isNamed={isNamed}
          scale={scale}
          level={level}
          hasPaid={levels.includes(burden.after)}
        />
      ))}
      <div className="type-meta col-start-2 flex justify-between gap-2 border-t border-line-strong pt-1">
        <span>{scale.from.toFixed(scale.digits)}</span>
        {level !== undefined && <span>the pick: {inDecimals(level)}</span>}
        <span className="max-rail:hidden">{scale.to.toFixed(scale.digits)}</span>
      </div>
    </div>
  );
}

type LineProps = {
  burden: Burden;
  isNamed: boolean;
  scale: BurdenScale;
  level: string | undefined;
  hasPaid: boolean;
};

function Line({ burden: { voter, isMine, before, after }, isNamed, scale, level, hasPaid }: LineProps) {
  const [start, end] = [`${scale.percent(before)}%`, `${scale.percent(after)}%`];
  const hasMoved = before !== after;
  return (
    <div className={clsx("col-span-3 grid min-h-7 grid-cols-subgrid items-center", isMine && "font-semibold")}>
      <span className="truncate">
        {isMine && "you "}
        <Voter voter={voter} isNamed={isNamed} isMine={isMine} />
      </span>
      <svg className="h-7 w-full overflow-visible">
        <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" />
        {level !== undefined && (
          <line
            x1={`${scale.percent(level)}%`}
            x2={`${scale.percent(level)}%`}
            y1="0"
            y2="100%"
            className="stroke-ink-3"
          />
        )}
        {hasMoved && (
          <line
            x1={start}
            x2={end}
            y1="50%"
            y2="50%"
            strokeWidth={isMine ? 5 : 3}
            className={hasPaid ? "stroke-accent" : "stroke-line-strong"}
          />
        )}
        <circle
          cx={start}
          cy="50%"
          r={hasMoved ? 3.5 : 4.5}
          className={hasMoved ? "fill-paper stroke-ink-3" : "fill-ink-3"}
        />
        {hasMoved && (
          <circle cx={end} cy="50%" r={isMine ? 6 : 4.5} className={hasPaid ? "fill-accent" : "fill-ink-3"} />
        )}
      </svg>
      <span className="text-end whitespace-nowrap tabular-nums">
        {hasMoved && <span className="font-normal text-ink-3 max-rail:hidden">{inDecimals(before, column)} → </span>}
        {inDecimals(after, column)}
      </span>
    </div>
  );
}

const column = { fixed: true };

/** A receipt is code; the viewer's own is left out where there is little room. */
function Voter({ voter, isNamed, isMine }: { voter: string; isNamed: boolean; isMine: boolean }) {
  if (isNamed) return isMine ? <span className="font-normal text-ink-3 max-rail:hidden">{voter}</span> : voter;
  return <code className={clsx("text-xs", isMine && "max-rail:hidden")}>{voter}</code>;
}
