import type { PaperDraft } from "@/domain/papers/paper-draft";
import { compareWeights, heavier, type Weight } from "@/domain/papers/weight";

type MergedField = keyof PaperDraft;

/** What is said of a paper, and how much each word weighs. null, undefined, "" and [] mean "not said". */
export interface PaperAccount {
  fields: { [Field in MergedField]?: PaperDraft[Field] | null };
  /** The heaviest word's weight. */
  weight: Weight;
  /** Weights of the fields that weigh less than that. */
  lighter: Partial<Record<MergedField, Weight>>;
}

/** What to write; what is left out stays as it is. {} if nothing changes. */
export interface AccountChanges {
  fields: Partial<PaperDraft>;
  weight?: Weight;
  lighter?: PaperAccount["lighter"];
}

/** Ids are found out once: a source that gives another one speaks of another paper, see `findSamePaper`. */
const IDS = ["arxivId", "doi"] as const satisfies MergedField[];

/** Every other field but the authors, whose names and number go together; the compiler refuses to leave one out. */
const PLAIN_FIELDS = Object.keys({
  title: true,
  abstract: true,
  organizationName: true,
  organizationLogo: true,
  publishedOn: true,
  upvotes: true,
  sourceComments: true,
  aiSummary: true,
  aiKeywords: true,
  githubRepo: true,
  githubStars: true,
  projectPage: true,
  thumbnailUrl: true,
  mediaUrls: true,
  withdrawnAt: true,
} satisfies Record<Exclude<MergedField, (typeof IDS)[number] | "authors" | "authorCount">, true>) as Exclude<
  MergedField,
  (typeof IDS)[number] | "authors" | "authorCount"
>[];

/** A draft's account: all of it weighs the same. */
export function accountOf(draft: PaperDraft, weight: Weight): PaperAccount {
  return { fields: draft, weight, lighter: {} };
}

/**
 * What another account changes in a known one. Each field is the heaviest word that was ever said about it: an API's
 * before page text, a later day's before an earlier one's, and of equal weight the last to come in. Nothing said is
 * overwritten by nothing. So the order in which sources come in makes no difference, and neither do repetitions.
 */
export function mergeAccounts(known: PaperAccount, other: PaperAccount): AccountChanges {
  const weight = heavier(known.weight, other.weight);
  const fields: Partial<PaperDraft> = {};
  const lighter: PaperAccount["lighter"] = {};
  const note = (field: MergedField, wins: PaperAccount) => {
    const ofField = weightOf(wins, field);
    if (says(wins, field) && compareWeights(ofField, weight) !== 0) lighter[field] = ofField;
  };
  for (const field of IDS) if (!says(known, field)) take(fields, field, known, other);
  for (const field of PLAIN_FIELDS) {
    const wins = winner(field, known, other);
    if (wins === other) take(fields, field, known, other);
    note(field, wins);
  }
  const names = winnerOfAuthors(known, other);
  if (names === other) {
    take(fields, "authors", known, other);
    take(fields, "authorCount", known, other);
  }
  note("authors", names);
  note("authorCount", names);
  return {
    fields,
    ...(compareWeights(weight, known.weight) !== 0 && { weight }),
    ...(!isSame(lighter, known.lighter) && { lighter }),
  };
}

/** The account that results. */
export function withChanges(known: PaperAccount, { fields, weight, lighter }: AccountChanges): PaperAccount {
  return {
    fields: { ...known.fields, ...fields },
    weight: weight ?? known.weight,
    lighter: lighter ?? known.lighter,
  };
}

export function hasChanges({ fields, weight, lighter }: AccountChanges): boolean {
  return Object.keys(fields).length > 0 || weight !== undefined || lighter !== undefined;
}

function winner(field: MergedField, known: PaperAccount, other: PaperAccount): PaperAccount {
  if (!says(other, field)) return known;
  if (!says(known, field)) return other;
  return compareWeights(weightOf(other, field), weightOf(known, field)) >= 0 ? other : known;
}

/** Names count for more than their number alone: an API that names 12 is not corrected by a page that counts 13. */
function winnerOfAuthors(known: PaperAccount, other: PaperAccount): PaperAccount {
  const [knownIsNamed, otherIsNamed] = [says(known, "authors"), says(other, "authors")];
  if (knownIsNamed !== otherIsNamed) return otherIsNamed ? other : known;
  return winner(otherIsNamed ? "authors" : "authorCount", known, other);
}

function weightOf({ weight, lighter }: PaperAccount, field: MergedField): Weight {
  return lighter[field] ?? weight;
}

function take<Field extends MergedField>(
  fields: Partial<PaperDraft>,
  field: Field,
  known: PaperAccount,
  other: PaperAccount,
): void {
  const said = other.fields[field];
  if (isSaid(said) && !isSame(said, known.fields[field])) fields[field] = said;
}

/** Zero upvotes or stars are a fact; zero authors are not. */
function says({ fields }: PaperAccount, field: MergedField): boolean {
  return isSaid(fields[field]) && !(field === "authorCount" && fields.authorCount === 0);
}

function isSaid<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** Equal as JSON, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)];
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
