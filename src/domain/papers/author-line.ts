/**
 * Who wrote a paper, in a few words, from the first names: "Ada Okonkwo", "Ada Okonkwo and Bo Li", "Ada Okonkwo and 7
 * more". Where a source only counts: "8 authors". Empty if nothing is known. `count` is of all authors.
 */
export function authorLine(names: readonly string[], count: number): string {
  const [first, second] = names;
  if (first === undefined) return count === 0 ? "" : `${inThousands(count)} ${count === 1 ? "author" : "authors"}`;
  if (count <= 1) return first;
  if (count === 2 && second !== undefined) return `${first} and ${second}`;
  return `${first} and ${inThousands(count - 1)} more`;
}

const inThousands = (count: number) => count.toLocaleString("en");
