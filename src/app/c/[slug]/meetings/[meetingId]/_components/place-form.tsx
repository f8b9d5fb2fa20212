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
import { MAX_PLACE_LENGTH } from "@/domain/clubs/club-limits";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type Values = { place: string | null };

export function PlaceForm({ clubId, meetingId, place }: Values & { clubId: string; meetingId: string }) {
  const router = useRouter();
  const setPlace = useMutation((trpc) =>
    trpc.meetings.setPlace.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Place saved. Calendars are updated.");
        router.refresh();
      },
    }),
  );
  const { fields: errors, message } = formErrors(setPlace.error, ["place"]);
  const refusal = changedMeanwhile(setPlace.error) === null ? message : null;
  return (
    <BasedForm<Values>
      stored={{ place }}
      read={(form) => ({ place: readText(form, "place") || null })}
      save={(values, basedOn) => setPlace.mutateAsync({ clubId, meetingId, ...values, basedOn })}
      pending={setPlace.isPending}
      error={setPlace.error}
      fields={fields}
      className="grid gap-3"
      end={
        <div>
          <Button type="submit" pending={setPlace.isPending}>
            Set the place
          </Button>
        </div>
      }
    >
      {(base) => (
        <Field
          label="Place of this meeting"
          optional
          hint="A room, or a link to a call. Leave it empty to use the club’s usual place."
          error={errors.place ?? refusal}
        >
          {(control) => (
            <Input {...control} name="place" maxLength={MAX_PLACE_LENGTH} defaultValue={base.place ?? ""} />
          )}
        </Field>
      )}
    </BasedForm>
  );
}

const fields: FieldWords = {
  place: { label: "Place", words: (value) => (value === null ? "the club’s usual place" : String(value)) },
};
