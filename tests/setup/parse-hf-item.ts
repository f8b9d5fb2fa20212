import { parseHfItems } from "@/domain/feed/hf-item";
import { countPlaces, type ParsedItem, type TakenItem } from "@/domain/feed/parsed-item";

export function parse(items: readonly unknown[]): ParsedItem[] {
  return parseHfItems(items, { placeOf: countPlaces() });
}

export const plain = {
  id: "2401.00001",
  title: "A title",
  authors: [{ name: "Ada" }],
  submittedOnDailyAt: "2024-01-02T00:00:00.000Z",
};

/** An item of one sound paper with some fields of the paper, or of the item, replaced. */
export function parseOne(paper: object, item: object = {}): ParsedItem {
  const [parsed] = parse([{ paper: { ...plain, ...paper }, ...item }]);
  if (parsed === undefined) throw new Error("an item got lost");
  return parsed;
}

export function taken(paper: object, item: object = {}): TakenItem {
  const parsed = parseOne(paper, item);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed;
}
