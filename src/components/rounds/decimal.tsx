import { exactBeside, inDecimals } from "@/domain/rounds/in-decimals";

/** An exact number as decimals; what it is exactly shows when it is pointed at, and is in the tables. */
export function Decimal({ exact, fixed = false }: { exact: string; fixed?: boolean }) {
  const beside = exactBeside(exact);
  return (
    <span title={beside === null ? undefined : `exactly ${beside}`} className="tabular-nums">
      {inDecimals(exact, { fixed })}
    </span>
  );
}

/** The same in a column of a table: as many digits in each line, and the exact number below where it is short enough. */
export function DecimalCell({ exact }: { exact: string }) {
  const beside = exactBeside(exact);
  return (
    <td className="num whitespace-nowrap">
      {inDecimals(exact, { fixed: true })}
      {beside !== null && <span className="type-meta block">{beside}</span>}
    </td>
  );
}
