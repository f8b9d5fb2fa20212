import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import type { NamedNumber } from "@/domain/rounds/voting-method";
import type { ClosedRound } from "./closed-round";
import { DecimalCell } from "./decimal";
import { explainPick, titlesOf } from "./explain-pick";
import { TurnFigures } from "./turn-figures";

/** Every step of the count with its numbers: what the words above are made of. */
export function StepNumbers({ round }: { round: ClosedRound }) {
  const steps = round.result.picks.map((pick) => ({ pick, explanation: explainPick(round, pick) }));
  const names = [...new Set(steps.flatMap(({ explanation }) => explanation.numbers.map(({ name }) => name)))];
  const titles = titlesOf(round);
  if (names.length === 0) return null;
  return (
    <details className="mt-2.5">
      <summary className="w-fit text-md text-ink-2">
        {steps.length === 1 ? "The count in numbers" : "Every step of the count, in numbers"}
      </summary>
      <Table caption="Every step of the count" className="mt-2">
        <thead>
          <tr>
            <th scope="col">Pick</th>
            {names.map((name) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ pick, explanation: { numbers } }) => (
            <tr key={pick.paper.id}>
              <th scope="row" className="min-w-52 font-serif">
                {steps.length > 1 && `${pick.position}. `}
                <TitleText html={pick.paper.titleHtml} />
              </th>
              {names.map((name) => (
                <Cell key={name} value={numbers.find((number) => number.name === name)?.value} titles={titles} />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {steps.length > 1 &&
        steps.map(({ pick, explanation }) => (
          <TurnFigures key={pick.paper.id} pick={pick} pictures={explanation.pictures} titles={titles} />
        ))}
    </details>
  );
}

type CellProps = { value: NamedNumber["value"] | undefined; titles: ReadonlyMap<string, string> };

function Cell({ value, titles }: CellProps) {
  if (value === undefined) return <td className="num">–</td>;
  if (typeof value === "string") return <td className="num whitespace-nowrap">{value}</td>;
  if ("exact" in value) return <DecimalCell exact={value.exact} />;
  return (
    <td className="min-w-40 font-serif">
      <TitleText html={titles.get(value.paperId) ?? ""} />
    </td>
  );
}
