"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { MAX_PLACE_LENGTH } from "@/domain/clubs/club-limits";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

type PlaceFormProps = { clubId: string; meetingId: string; place: string | null };

export function PlaceForm({ clubId, meetingId, place }: PlaceFormProps) {
  const router = useRouter();
  const setPlace = useMutation((trpc) =>
    trpc.meetings.setPlace.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("The place is set. Calendars follow.");
        router.refresh();
      },
    }),
  );
  const { fields, message } = formErrors(setPlace.error, ["place"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (setPlace.isPending) return;
    const written = readText(new FormData(event.currentTarget), "place").trim();
    setPlace.mutate({ clubId, meetingId, place: written === "" ? null : written });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label="Place of this meeting"
        optional
        hint="A room, or a link to a call. Left empty, it is where the club always meets."
        error={fields.place ?? message}
      >
        {(control) => <Input {...control} name="place" maxLength={MAX_PLACE_LENGTH} defaultValue={place ?? ""} />}
      </Field>
      <div>
        <Button type="submit" pending={setPlace.isPending}>
          Set the place
        </Button>
      </div>
    </form>
  );
}
