import type { TakenItem } from "@/domain/feed/parsed-item";
import { addStatement } from "@/domain/papers/add-statement";
import { completeFields, derivePaper } from "@/domain/papers/derive-paper";
import type { PaperFields } from "@/domain/papers/statement";
import type { LibraryPaper, Voice } from "@/server/feed/pipeline/library";
import { ranksOf } from "@/server/feed/sources/registry";
import { newId } from "@/server/new-id";

/** Keeps what a source says of a paper. */
export function stateFields(paper: LibraryPaper, { paper: draft, listing }: TakenItem, { source }: Voice): void {
  const day = source.hasDays ? listing.day : null;
  const earlier = paper.statements.find((known) => known.source === source.id && known.day === day);
  const said = { id: earlier?.id ?? newId(), source: source.id, day, fields: draft, isStored: false };
  const next = addStatement(paper.statements, said);
  // Said before, and the last word of that day anyway: there is nothing to write.
  const isLast = earlier !== undefined && earlier === paper.statements.findLast((known) => known.day === day);
  if (isLast && isSame(earlier.fields, next.find(({ id }) => id === earlier.id)?.fields)) return;
  paper.statements = next;
}

/** The paper as it looks to the clubs for which the voice counts. */
export function derive({ clubId, columns, statements }: LibraryPaper, voice: Voice): PaperFields {
  const derived = derivePaper(statements, ranksOf);
  return isAddition({ clubId }, voice) ? completeFields(columns, derived) : { ...columns, ...derived };
}

/** Whether what is said shows beside what was fetched, and not as the paper's own. */
export function isAddition({ clubId }: Pick<LibraryPaper, "clubId">, voice: Voice): boolean {
  return clubId !== voice.clubId;
}

/** Equal as JSON, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [entries, others] = [Object.entries(a), new Map(Object.entries(b))];
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}
