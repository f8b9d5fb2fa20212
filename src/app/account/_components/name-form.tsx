"use client";

import { useRouter } from "next/navigation";
import { readText } from "@/components/clubs/read-form";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { MAX_PERSON_NAME_LENGTH } from "@/domain/people/people-limits";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type Values = { name: string };

export function NameForm({ name }: Values) {
  const router = useRouter();
  const rename = useMutation((trpc) =>
    trpc.account.rename.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved. Everyone now sees your new name.");
        router.refresh();
      },
    }),
  );
  const { fields: errors, message } = formErrors(rename.error, ["name"]);
  const refusal = changedMeanwhile(rename.error) === null ? message : null;
  return (
    <BasedForm<Values>
      stored={{ name }}
      read={(form) => ({ name: readText(form, "name") })}
      save={(values, basedOn) => rename.mutateAsync({ ...values, basedOn })}
      pending={rename.isPending}
      error={rename.error}
      fields={fields}
      className="grid gap-3"
    >
      {(base) => (
        <Field
          label="Name"
          hint="Shown beside what you nominate, present and write in your clubs."
          error={errors.name ?? refusal}
        >
          {(control) => (
            <span className="flex w-full gap-2">
              <Input
                {...control}
                name="name"
                required
                maxLength={MAX_PERSON_NAME_LENGTH}
                autoComplete="name"
                defaultValue={base.name}
              />
              <Button type="submit" pending={rename.isPending} className="shrink-0">
                Save
              </Button>
            </span>
          )}
        </Field>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = { name: { label: "Name" } };
