import { equalsOf, placeOf, type Ranking } from "@/domain/rounds/ranking-moves";

/** The rank of a paper, to be read out: "place 2 of 3, equal with “Deep Nets”", "not ranked". */
export function placeWords(ranking: Ranking, paperId: string, titleOf: (paperId: string) => string): string {
  const place = placeOf(ranking, paperId);
  if (place === null) return "not ranked";
  const [equal, ...others] = equalsOf(ranking, paperId);
  const at = `place ${place} of ${ranking.length}`;
  if (equal === undefined) return at;
  return others.length === 0
    ? `${at}, equal with “${titleOf(equal)}”`
    : `${at}, equal with ${others.length + 1} others`;
}
