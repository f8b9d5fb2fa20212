type Sharer = { userId: string; name: string; presentedCount: number };

/** More names than these make a list, and no sentence. */
const MAX_NAMED = 3;

/**
 * The turns of all who present, coming ones included, where a sentence says it: all have had as many, or all but a few.
 * Null where a picture says more.
 */
export function sayShares(line: readonly Sharer[], viewerId: string): string | null {
  const counts = [...new Set(line.map(({ presentedCount }) => presentedCount))];
  const groups = counts
    .map((count) => line.filter(({ presentedCount }) => presentedCount === count))
    .sort((a, b) => b.length - a.length);
  const [most = [], few = [], ...others] = groups;
  const [count = 0, fewCount = 0] = [most[0]?.presentedCount, few[0]?.presentedCount];
  if (most.length === 0 || others.length > 0 || few.length > MAX_NAMED) return null;
  if (few.length === 0 && count === 0) return "Nobody has had a turn yet.";
  if (few.length === 0) return `Everyone has had ${turns(count)}, coming ones included.`;
  if (few.length >= most.length) return null;
  const names = listNames(few.map(({ userId, name }) => (userId === viewerId ? "you" : name)));
  const isOne = few.length === 1 && few[0]?.userId !== viewerId;
  const have = isOne ? "has" : "have";
  return `Everyone has had ${turns(count)}, coming ones included, except ${names}, who ${have} had ${turns(fewCount)}.`;
}

const turns = (count: number) => (count === 0 ? "no turn yet" : count === 1 ? "1 turn" : `${count} turns`);

/** "Ada", "Ada and Ben", "Ada, Ben and Cem". */
function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
