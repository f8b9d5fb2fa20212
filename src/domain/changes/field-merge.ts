import { ChangedMeanwhile } from "./changed-meanwhile";
import type { FieldValue } from "./field-value";

/**
 * Merges what a form holds into what is stored by now, field by field. `basedOn` is what the form showed when it was
 * opened; a field without it is written over whatever is stored, as by clients that do not send it.
 */
export class FieldMerge {
  readonly #changed: Record<string, FieldValue> = {};

  constructor(private readonly basedOn: Readonly<Record<string, FieldValue | undefined>> = {}) {}

  /** The value to write: the form's where it was changed there, else the stored one. */
  merge<Value extends FieldValue>(field: string, given: Value, stored: Value): Value {
    const base = this.basedOn[field];
    if (base === undefined || base === stored) return given;
    if (given !== base && given !== stored) this.#changed[field] = stored;
    return stored;
  }

  /** For a decision that replaces what is there, such as who presents: it must still be what was seen when deciding. */
  replace<Value extends FieldValue>(field: string, given: Value, stored: Value): void {
    const base = this.basedOn[field];
    if (base !== undefined && base !== stored && given !== stored) this.#changed[field] = stored;
  }

  /** Throws `ChangedMeanwhile` where a field was changed on both sides, to different values. */
  assertNoConflict(): void {
    if (Object.keys(this.#changed).length > 0) throw new ChangedMeanwhile(this.#changed);
  }
}
