import { DomainError } from "@/domain/domain-error";
import type { FieldValues } from "./field-value";

/** Fields that a form changes have been changed since it was opened, to other values. Nothing was written. */
export class ChangedMeanwhile extends DomainError {
  constructor(
    /** What is stored by now in each of these fields. */
    readonly changed: FieldValues,
  ) {
    super(
      "changed_meanwhile",
      "This was changed in another window or by someone else. Nothing was saved. Compare both versions and choose one.",
    );
  }
}
