"use client";

import { useRouter } from "next/navigation";
import { readText } from "@/components/clubs/read-form";
import { BasedForm } from "@/components/forms/based-form";
import { changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import type { ZoneGroup } from "@/domain/time/group-time-zones";
import { zoneCity } from "@/domain/time/zone-names";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type Values = { timeZone: string | null };

export function TimeZoneForm({ timeZone, zones }: Values & { zones: readonly ZoneGroup[] }) {
  const router = useRouter();
  const set = useMutation((trpc) =>
    trpc.account.setTimeZone.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved.");
        router.refresh();
      },
    }),
  );
  const { fields: errors, message } = formErrors(set.error, ["timeZone"]);
  const refusal = changedMeanwhile(set.error) === null ? message : null;
  return (
    <BasedForm<Values>
      stored={{ timeZone }}
      read={(form) => ({ timeZone: readText(form, "timeZone") })}
      save={(values, basedOn) => set.mutateAsync({ ...values, basedOn })}
      pending={set.isPending}
      error={set.error}
      fields={fields}
      className="grid gap-3"
    >
      {(base) => (
        <Field
          label="Time zone"
          hint="Times are shown in this zone, with the club’s time beside it where they differ."
          error={errors.timeZone ?? refusal}
        >
          {(control) => (
            <span className="flex w-full gap-2">
              <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={base.timeZone} />
              <Button type="submit" pending={set.isPending} className="shrink-0">
                Save
              </Button>
            </span>
          )}
        </Field>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = {
  timeZone: {
    label: "Time zone",
    words: (value) => (value === null ? "none yet" : zoneCity(String(value))),
  },
};
