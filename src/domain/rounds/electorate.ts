import type { Payer } from "./level-market";
import { leastCommonMultiple, parseRational, type Rational } from "./rational";
import { readApproved, weightOf } from "./read-ballots";
import type { History, TallyInput } from "./voting-method";

/** Someone present at a round: with a ballot, which pays, or without. */
type Present = {
  key: string;
  before: bigint;
  /** The burden before as the history has it; null for those who start at the mean. */
  stated: string | null;
  payer: Payer | null;
};

export type Electorate = {
  /** All who have a key, in the order of their keys. */
  present: Present[];
  /** All ballots, those that say and carry the same taken together. */
  payers: Payer[];
  groups: { marks: readonly number[]; weight: number }[];
  /** The common denominator of all burdens before the round. */
  unit: bigint;
  /** Ballots, the empty ones included. */
  voters: number;
};

/** Who is present with what burden, and how they vote. Throws a RangeError. */
export function readElectorate({ ballots, history }: TallyInput, numbers: ReadonlyMap<string, number>): Electorate {
  const votersByKey = new Map<string, readonly number[]>();
  const anonymous: { marks: readonly number[]; weight: number }[] = [];
  for (const ballot of ballots) {
    const marks = readApproved(ballot, numbers);
    const weight = weightOf(ballot);
    if (ballot.voter === undefined) anonymous.push({ marks, weight });
    else if (votersByKey.has(ballot.voter)) throw new RangeError("A voter can have only one ballot.");
    else votersByKey.set(ballot.voter, marks);
  }
  const keys = [...new Set([...(history?.members ?? []), ...votersByKey.keys()])].sort(byCodeUnits);
  const { unit, known, mean } = readBurdens(keys, history);
  const payers = new Map<string, Payer>();
  const join = (marks: readonly number[], burden: bigint, weight: number): Payer => {
    const key = `${marks.join(" ")}/${burden.toString(36)}`;
    const payer = payers.get(key) ?? { papers: marks, weight: 0n, burden };
    payer.weight += BigInt(weight);
    payers.set(key, payer);
    return payer;
  };
  const present = keys.map((key): Present => {
    const before = known.get(key) ?? mean;
    const marks = votersByKey.get(key);
    return {
      key,
      before,
      stated: statedBurden(history, key) ?? null,
      payer: marks === undefined ? null : join(marks, before, 1),
    };
  });
  for (const { marks, weight } of anonymous) join(marks, mean, weight);
  const groups = [...[...votersByKey.values()].map((marks) => ({ marks, weight: 1 })), ...anonymous];
  const voters = groups.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isSafeInteger(voters)) throw new RangeError("More voters than can be counted.");
  return { present, payers: [...payers.values()], groups, unit, voters };
}

/** The burdens of those present on one denominator, and their mean, where whoever has none starts. */
function readBurdens(keys: readonly string[], history: History | undefined) {
  const burdens = new Map<string, Rational>();
  let unit = 1n;
  for (const key of keys) {
    const text = statedBurden(history, key);
    if (text === undefined) continue;
    const burden = parseRational(text);
    if (burden === null) throw new RangeError("A burden must be an exact number such as 3 or 13/4.");
    burdens.set(key, burden);
    unit = leastCommonMultiple(unit, burden.d);
  }
  const count = BigInt(burdens.size);
  const sum = [...burdens.values()].reduce((total, { n, d }) => total + n * (unit / d), 0n);
  const scale = count > 0n && sum % count !== 0n ? count : 1n; // so that the mean has the denominator too
  unit *= scale;
  const known = new Map([...burdens].map(([key, { n, d }]) => [key, n * (unit / d)]));
  return { unit, known, mean: count === 0n ? 0n : (sum * scale) / count };
}

function statedBurden(history: History | undefined, key: string): string | undefined {
  return history !== undefined && Object.hasOwn(history.burdens, key) ? history.burdens[key] : undefined;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
