import { z } from "zod";
import { MAX_SCORE } from "./ballot";
import { MAX_CANDIDATES, MAX_COUNT, MAX_NAME_LENGTH } from "./round-file-limits";

/** The name or id of a candidate or voter. */
export const nameSchema = z.string().min(1).max(MAX_NAME_LENGTH);

/** An exact number, "7" or "13/4"; `parseRational` reads the same, and nothing longer than a burden can be. */
export const exactNumber = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\/[1-9]\d*)?$/, "must be an exact number such as 3 or 13/4");

/** What a ballot can say; one of the three. A candidate can be approved twice and is counted once. */
const contents = {
  approved: z.array(nameSchema).max(MAX_CANDIDATES),
  scores: z.record(nameSchema, z.int().min(0).max(MAX_SCORE)),
  ranking: z.array(z.array(nameSchema).max(MAX_CANDIDATES)).max(MAX_CANDIDATES),
};

/** A ballot in a round's file. */
export const publishedBallotSchema = z.union([
  z.strictObject({ voter: nameSchema, approved: contents.approved }),
  z.strictObject({ voter: nameSchema, scores: contents.scores }),
  z.strictObject({ voter: nameSchema, ranking: contents.ranking }),
]);

const cast = {
  voter: nameSchema.exactOptional(),
  /** How many voters cast exactly this. */
  count: z.int().min(1).max(MAX_COUNT).exactOptional(),
};

/** A ballot of a plain election. */
export const plainBallotSchema = z.union([
  z.strictObject({ ...cast, approved: contents.approved }),
  z.strictObject({ ...cast, scores: contents.scores }),
  z.strictObject({ ...cast, ranking: contents.ranking }),
]);

/** The first thing that is wrong, where and what, in one line. */
export function explainIssue(error: z.ZodError): string {
  const [issue] = error.issues.map(innermost);
  if (issue === undefined) return "It does not have the form of a vote.";
  const where = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const what = issue.message.replace(/^Invalid input: /, "");
  return where === "" ? `${what}.` : `${shorten(where.replace(/^\./, ""))}: ${shorten(what)}.`;
}

/**
 * Of alternatives that all failed, the one that is least wrong was meant; where several are, it cannot be determined.
 */
function innermost(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== "invalid_union") return issue;
  const [closest, next] = [...issue.errors].sort((a, b) => a.length - b.length);
  const [found] = closest ?? [];
  if (closest === undefined || found === undefined || closest.length === next?.length) {
    return {
      path: issue.path,
      message: "must have exactly one of approved, scores and ranking, and no unknown fields",
    };
  }
  const { path, message } = innermost(found);
  return { path: [...issue.path, ...path], message };
}

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text).replaceAll(/\s+/g, " ");

/** Whether something occurs twice in a list. */
export function findRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}
