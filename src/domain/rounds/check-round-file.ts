import { methods } from "./method";
import { compareRationals, parseRational } from "./rational";
import type { RoundFile, StatedStep } from "./round-file";
import { isSeedOf } from "./seed";
import { asInVersionOne } from "./version-one";
import type { Standing, TallyInput, TallyResult, Tie } from "./voting-method";

/** What a file's ballots come to, and where that differs from what the file says: a sentence each, none if all is right. */
export type FileCheck = { recount: TallyResult; mismatches: string[] };

/** What a published round gives its method to count. Null where the ballots are sealed. */
export function toTallyInput({ candidates, ballots, seats, seed, completion, history }: RoundFile): TallyInput | null {
  if (ballots === null) return null;
  return {
    nominations: candidates.map(({ id }) => id),
    ballots,
    seats,
    seed,
    ...(completion !== undefined && { completion }),
    ...(history !== null && { history }),
  };
}

/**
 * Counts a published round again and compares everything that its result says but the words. Null where the ballots are
 * sealed: then only the commitment can be checked, see `keepsItsCommitment`.
 */
export function checkRoundFile(file: RoundFile): FileCheck | null {
  const input = toTallyInput(file);
  if (input === null) return null;
  const recount = methods[file.method].tally(input);
  const expected = file.version === 1 ? asInVersionOne(file.method, input, recount) : recount;
  const { result } = file;
  const mismatches = [
    ...(keepsItsCommitment(file) ? [] : [BROKEN_COMMITMENT]),
    ...compareLists("The picks", result.picks, expected.picks, (a, b) => a === b),
    ...compareLists("The standings", result.standings, expected.standings, isSameStanding),
    ...compareLists("The ties", result.ties, expected.ties, isSameTie),
    ...compareLists("The steps", result.steps, expected.steps, isSameStep),
    ...compareBurdens(result.burdens ?? {}, expected.burdens ?? {}),
  ];
  return { recount, mismatches };
}

export const BROKEN_COMMITMENT = "The seed is not the one that was promised: its SHA-256 is not the seedHash.";

/** Whether the seed is the one whose hash was published at the opening. */
export function keepsItsCommitment({ seed, seedHash }: Pick<RoundFile, "seed" | "seedHash">): boolean {
  return isSeedOf(seed, seedHash);
}

function compareLists<Item>(
  name: string,
  stated: readonly Item[],
  counted: readonly Item[],
  isSame: (stated: Item, counted: Item) => boolean,
): string[] {
  if (stated.length !== counted.length) return [`${name} are ${stated.length}, and counting gives ${counted.length}.`];
  const at = stated.findIndex((item, index) => {
    const other = counted[index];
    return other === undefined || !isSame(item, other);
  });
  return at === -1
    ? []
    : [`${name} differ from place ${at + 1} on: ${show(stated[at])}, and counting gives ${show(counted[at])}.`];
}

function isSameStanding(stated: Standing, counted: Standing): boolean {
  return (
    stated.paperId === counted.paperId &&
    isSameNumber(stated.figure, counted.figure) &&
    (stated.approvals === undefined || stated.approvals === counted.approvals)
  );
}

function isSameTie(stated: Tie, counted: Tie): boolean {
  return (
    stated.seats === counted.seats &&
    stated.position === counted.position &&
    stated.stage === counted.stage &&
    stated.papers.join("\n") === counted.papers.join("\n")
  );
}

/** Every number that the file states. The words may be another version's. */
function isSameStep(stated: StatedStep, counted: StatedStep): boolean {
  const numbers = new Map<string, unknown>(Object.entries(counted));
  return Object.entries(stated).every(([key, value]) => key === "why" || isSameValue(value, numbers.get(key)));
}

function isSameValue(stated: unknown, counted: unknown): boolean {
  if (typeof stated === "string" && typeof counted === "string")
    return stated === counted || isSameNumber(stated, counted);
  if (!isObject(stated) || !isObject(counted)) return stated === counted;
  if (Array.isArray(stated) && Array.isArray(counted) && stated.length !== counted.length) return false;
  const others = new Map<string, unknown>(Object.entries(counted));
  return Object.entries(stated).every(([key, value]) => isSameValue(value, others.get(key)));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isSameNumber(stated: string | null, counted: string | null): boolean {
  if (stated === null || counted === null || stated === counted) return stated === counted;
  const [a, b] = [parseRational(stated), parseRational(counted)];
  return a !== null && b !== null && compareRationals(a, b) === 0;
}

type Burdens = NonNullable<TallyResult["burdens"]>;

function compareBurdens(stated: Burdens, counted: Burdens): string[] {
  const voters = new Set([...Object.keys(stated), ...Object.keys(counted)]);
  const wrong = [...voters].filter((voter) => {
    const [a, b] = [Object.hasOwn(stated, voter) && stated[voter], Object.hasOwn(counted, voter) && counted[voter]];
    return !a || !b || !isSameNumber(a.before, b.before) || !isSameNumber(a.after, b.after);
  });
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    `The burdens of ${wrong.length === 1 ? first : `${wrong.length} members, ${first} among them,`} differ from what counting gives.`,
  ];
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
