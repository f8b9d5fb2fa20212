import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import type { ClosedRound, RoundPick } from "./closed-round";
import { DecimalCell } from "./decimal";

/** Every step of the count with its numbers: what the words above are made of. */
export function StepNumbers({ round }: { round: ClosedRound }) {
  const { picks, standings } = round.result;
  const titles = new Map(standings.map(({ paper }) => [paper.id, paper.titleHtml]));
  const columns = allColumns.filter(({ value }) => picks.some((pick) => value(pick) != null));
  return (
    <details className="mt-2.5">
      <summary className="w-fit text-md text-ink-2">
        {picks.length === 1 ? "The count in numbers" : "Every step of the count, in numbers"}
      </summary>
      <p className="type-lede mt-2">{round.rule}</p>
      <Table caption="Every step of the count" className="mt-2">
        <thead>
          <tr>
            <th scope="col">Pick</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picks.map((pick) => (
            <tr key={pick.paper.id}>
              <th scope="row" className="min-w-52">
                <span className="font-serif">
                  {picks.length > 1 && `${pick.position}. `}
                  <TitleText html={pick.paper.titleHtml} />
                </span>
                <span className="type-meta block">{pick.why}</span>
              </th>
              {columns.map(({ head, value, as }) => (
                <Cell key={head} value={value(pick)} as={as} titles={titles} />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

type Value = string | number | null | undefined;
type Column = { head: string; value: (pick: RoundPick) => Value; as?: "exact" | "title" | "phase" };
type CellProps = { value: Value; as: Column["as"]; titles: ReadonlyMap<string, string> };

function Cell({ value, as, titles }: CellProps) {
  if (value == null) return <td className="num">–</td>;
  if (as === "exact") return <DecimalCell exact={`${value}`} />;
  if (as === "title") {
    return (
      <td className="min-w-40 font-serif">
        <TitleText html={titles.get(`${value}`) ?? ""} />
      </td>
    );
  }
  return <td className="num">{as === "phase" ? (phases[value] ?? value) : value}</td>;
}

/** Where the seats of equal shares come from. */
const phases: Record<string, string> = {
  shares: "the shares",
  phragmen: "a seat left over, by Phragmén’s rule",
  approval: "a seat left over, by approvals",
  increment: "the shares, made larger",
};

const allColumns: Column[] = [
  { head: "Approved by", value: ({ approvals }) => approvals },
  { head: "Paid for by", value: ({ payers }) => payers },
  { head: "Burden it led to", value: ({ level }) => level, as: "exact" },
  { head: "The next would have led to", value: ({ next }) => next?.level, as: "exact" },
  { head: "Most that one paid", value: ({ price }) => price, as: "exact" },
  { head: "Paid from", value: ({ phase }) => phase, as: "phase" },
  { head: "Points", value: ({ points }) => points },
  { head: "Preferred it", value: ({ preferred }) => preferred },
  { head: "Rival in the runoff", value: ({ rival }) => rival, as: "title" },
  { head: "Its points", value: ({ rivalPoints }) => rivalPoints },
  { head: "Preferred the rival", value: ({ rivalPreferred }) => rivalPreferred },
  { head: "Papers beaten", value: ({ beats }) => beats },
];
