"use client";

import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { FieldValues } from "@/domain/changes/field-value";
import { isAnswered } from "@/trpc/error-words";
import { type FieldWords, wordsOf } from "./field-words";

type ChangedMeanwhileProps = {
  /** What is stored by now in the fields that both sides changed. */
  changed: FieldValues;
  mine: FieldValues;
  fields: FieldWords;
  pending: boolean;
  onUseTheirs: () => void;
  onSaveMine: () => void;
};

/** Shows both values of what somebody else changed too, and asks which to keep. */
export function ChangedMeanwhile({ changed, mine, fields, pending, onUseTheirs, onSaveMine }: ChangedMeanwhileProps) {
  return (
    <ErrorNote
      title="This was changed in another window or by someone else, so it was not saved."
      action={
        <>
          <Button pending={pending} onClick={onUseTheirs}>
            Use theirs
          </Button>
          <Button pending={pending} onClick={onSaveMine}>
            Save mine
          </Button>
        </>
      }
    >
      <dl className="mt-1 grid gap-1">
        {Object.entries(changed).map(([field, now]) => (
          <div key={field} className="min-w-0 break-words">
            <dt className="inline font-[550]">{fields[field]?.label ?? field}: </dt>
            <dd className="inline">
              theirs is {wordsOf(fields, field, now)}; yours is {wordsOf(fields, field, mine[field] ?? null)}.
            </dd>
          </div>
        ))}
      </dl>
    </ErrorNote>
  );
}

/** The fields that a refusal names as changed by somebody else; null for any other. */
export function changedMeanwhile(error: unknown): FieldValues | null {
  return isAnswered(error) ? error.data.changed : null;
}
