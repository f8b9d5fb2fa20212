"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { MAX_PERSON_NAME_LENGTH } from "@/domain/people/people-limits";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

export function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const rename = useMutation((trpc) =>
    trpc.account.rename.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved. Everyone sees the new name from now on.");
        router.refresh();
      },
    }),
  );
  const { fields, message } = formErrors(rename.error, ["name"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!rename.isPending) rename.mutate({ name: readText(new FormData(event.currentTarget), "name") });
  };
  return (
    <form onSubmit={submit}>
      <Field
        label="Name"
        hint="As it stands beside what you nominate, present and say in your clubs."
        error={fields.name ?? message}
      >
        {(control) => (
          <span className="flex w-full gap-2">
            <Input
              {...control}
              name="name"
              required
              maxLength={MAX_PERSON_NAME_LENGTH}
              autoComplete="name"
              defaultValue={name}
            />
            <Button type="submit" pending={rename.isPending} className="shrink-0">
              Save
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
