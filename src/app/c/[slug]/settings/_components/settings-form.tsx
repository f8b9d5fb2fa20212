"use client";

import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-style";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast-store";
import type { FieldValues } from "@/domain/changes/field-value";
import type { AppRouter } from "@/server/api/root";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

export type ClubChange = Omit<inferRouterInputs<AppRouter>["clubs"]["update"], "clubId" | "basedOn">;
export type StoredClub = inferRouterOutputs<AppRouter>["clubs"]["update"];

type SettingsFormProps<Values extends FieldValues> = {
  clubId: string;
  /** By the paths of the form's fields. */
  fields: FieldWords;
  stored: Values;
  /** The form's fields of a club. */
  pick: (club: StoredClub) => Values;
  read: (form: FormData) => Values;
  toChange: (values: Values) => ClubChange;
  /** The message once it is saved. */
  saved: string;
  /** A screen has one main button: the first form's. */
  kind?: ButtonKind;
  children: (base: Values, errors: Record<string, string>) => ReactNode;
};

/** One part of a club's settings, saved by itself. */
export function SettingsForm<Values extends FieldValues>(props: SettingsFormProps<Values>) {
  const { clubId, fields, stored, pick, read, toChange, saved, kind = "default", children } = props;
  const router = useRouter();
  const update = useMutation((trpc) =>
    trpc.clubs.update.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast(saved);
        router.refresh();
      },
    }),
  );
  const { fields: errors, message } = formErrors(update.error, Object.keys(fields));
  return (
    <BasedForm
      stored={stored}
      read={read}
      save={async (values, basedOn) => pick(await update.mutateAsync({ clubId, ...toChange(values), basedOn }))}
      pending={update.isPending}
      error={update.error}
      fields={fields}
      className="grid gap-5"
      end={
        <>
          {message !== null && changedMeanwhile(update.error) === null && (
            <ErrorNote title="This was not saved.">{message}</ErrorNote>
          )}
          <div>
            <Button type="submit" kind={kind} pending={update.isPending}>
              Save
            </Button>
          </div>
        </>
      }
    >
      {(base) => children(base, errors)}
    </BasedForm>
  );
}
