import { z } from "zod";
import { idInput } from "@/domain/identifiers";

/**
 * The place in a list that is in order of time: when the last item was there, and its id for those of the same moment.
 */
export interface MomentCursor {
  at: Date;
  id: string;
}

const MAX_DATE_MS = 8.64e15; // of a Date

/** "1767225600000.0197…": milliseconds since 1970 and the id. Reads what {@link momentCursor} writes. */
export const momentCursorInput = z
  .string()
  .transform((text) => {
    const [ms, id, ...more] = text.split(".");
    return { ms: Number(ms), id: more.length === 0 ? id : undefined };
  })
  .pipe(z.object({ ms: z.int().min(0).max(MAX_DATE_MS), id: idInput }))
  .transform(({ ms, id }): MomentCursor => ({ at: new Date(ms), id }));

/** What an address says wrongly it does not say: undefined. */
export function readMomentCursor(text: unknown): string | undefined {
  return typeof text === "string" && momentCursorInput.safeParse(text).success ? text : undefined;
}

/**
 * A cursor as text for an address. It says the moment itself and not only whose it was: by the time that one reads on,
 * the item may be elsewhere, or nowhere.
 */
export function momentCursor({ at, id }: MomentCursor): string {
  return `${at.getTime()}.${id}`;
}
