import { exactBeside, inDecimals } from "@/domain/rounds/in-decimals";

type DecimalProps = { exact: string; fixed?: boolean; places?: number };

/** An exact number as decimals; what it is exactly shows when it is pointed at, and is in the tables. */
export function Decimal({ exact, fixed = false, places = 3 }: DecimalProps) {
  const beside = exactBeside(exact);
  return (
    <data value={exact} title={beside === null ? undefined : `exactly ${beside}`} className="tabular-nums">
      {inDecimals(exact, { fixed, places })}
    </data>
  );
}

/** The same in a column of a table: as many digits in each line, and the exact number below where it is short enough. */
export function DecimalCell({ exact, places = 3 }: { exact: string; places?: number }) {
  const beside = exactBeside(exact);
  return (
    <td className="num whitespace-nowrap">
      <data value={exact}>{inDecimals(exact, { fixed: true, places })}</data>
      {beside !== null && <span className="type-meta block">{beside}</span>}
    </td>
  );
}
