"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { TimeZoneSelect } from "@/components/time/time-zone-select";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

export function TimeZoneForm({ timeZone, zones }: { timeZone: string | null; zones: readonly string[] }) {
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
  const { fields, message } = formErrors(set.error, ["timeZone"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!set.isPending) set.mutate({ timeZone: readText(new FormData(event.currentTarget), "timeZone") || null });
  };
  return (
    <form onSubmit={submit}>
      <Field
        label="Time zone"
        hint="Times are shown in it, with the club’s own beside them where the two differ."
        error={fields.timeZone ?? message}
      >
        {(control) => (
          <span className="flex w-full gap-2">
            <TimeZoneSelect {...control} name="timeZone" zones={zones} initial={timeZone} noneLabel="Each club’s own" />
            <Button type="submit" pending={set.isPending} className="shrink-0">
              Save
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
