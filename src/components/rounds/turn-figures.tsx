import { TitleText } from "@/components/papers/title-text";
import { Table } from "@/components/ui/table";
import { placesToDistinguish } from "@/domain/rounds/in-decimals";
import type { Picture } from "@/domain/rounds/voting-method";
import type { RoundPick } from "./closed-round";
import { Decimal } from "./decimal";

type TurnFiguresProps = { pick: RoundPick; pictures: readonly Picture[]; titles: ReadonlyMap<string, string> };

/** All figures of one turn, as tables: also those for which the picture has no room. */
export function TurnFigures({ pick, pictures, titles }: TurnFiguresProps) {
  return pictures.map(({ title, bars }) => {
    const figures = bars.flatMap(({ figure }) => figure ?? []);
    const digits = { places: placesToDistinguish(figures), fixed: figures.some((figure) => figure.includes("/")) };
    return (
      <Table key={title} caption={`Pick ${pick.position}: ${title}`} showCaption className="mt-4">
        <thead>
          <tr>
            <th scope="col">Paper</th>
            <th scope="col" className="num">
              {title}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ of, figure, none }) => (
            <tr key={"paperId" in of ? of.paperId : of.words}>
              <th scope="row" className="min-w-40 font-serif">
                {"paperId" in of ? <TitleText html={titles.get(of.paperId) ?? ""} /> : of.words}
              </th>
              <td className="num">{figure === null ? none : <Decimal exact={figure} {...digits} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    );
  });
}
