import { Table } from "@/components/ui/table";
import { BeforeAndAfter } from "./before-and-after";
import type { Burden } from "./closed-round";
import { DecimalCell } from "./decimal";

/** Everybody's burden before and after, with the exact numbers where a person can take them in. */
export function BurdenTable({ burdens, isNamed }: { burdens: readonly Burden[]; isNamed: boolean }) {
  return (
    <Table caption="Burdens before and after the round" className="mt-1 max-w-measure">
      <thead>
        <tr>
          <th scope="col">{isNamed ? "Member" : "Receipt"}</th>
          <BeforeAndAfter />
        </tr>
      </thead>
      <tbody>
        {burdens.map(({ voter, isMine, before, after }) => (
          <tr key={voter} id={isMine ? "mine" : undefined} data-mine={isMine ? "" : undefined}>
            <th scope="row">
              {isNamed ? voter : <code>{voter}</code>}
              {isMine && <b className="font-semibold"> (you)</b>}
            </th>
            <DecimalCell exact={before} />
            <DecimalCell exact={after} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
