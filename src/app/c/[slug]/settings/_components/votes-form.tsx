"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast-store";
import { NOMINATIONS_PER_MEMBER_MAX, PICKS_PER_ROUND_MAX, VOTING_CLOSES_HOURS_MAX } from "@/domain/clubs/club-limits";
import { useTRPC } from "@/trpc/client";
import { formErrors } from "@/trpc/form-errors";

type VotesFormProps = {
  clubId: string;
  picksPerRound: number;
  nominationsPerMember: number;
  votingClosesHoursBefore: number;
};

const inputs = [
  { name: "picksPerRound", label: "Papers picked in a round", min: 1, max: PICKS_PER_ROUND_MAX, hint: undefined },
  { name: "nominationsPerMember", label: "Nominations each", min: 1, max: NOMINATIONS_PER_MEMBER_MAX, hint: undefined },
  {
    name: "votingClosesHoursBefore",
    label: "Voting closes, hours before the meeting",
    min: 0,
    max: VOTING_CLOSES_HOURS_MAX,
    hint: "72 leave a day to find the presenter and two to read.",
  },
] as const;

export function VotesForm({ clubId, ...values }: VotesFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const update = useMutation(
    trpc.clubs.update.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        showToast("Saved.");
        router.refresh();
      },
    }),
  );
  const { fields, message } = formErrors(
    update.error,
    inputs.map(({ name }) => name),
  );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (update.isPending) return;
    const form = new FormData(event.currentTarget);
    const number = (name: string) => Number(readText(form, name));
    update.mutate({
      clubId,
      picksPerRound: number("picksPerRound"),
      nominationsPerMember: number("nominationsPerMember"),
      votingClosesHoursBefore: number("votingClosesHoursBefore"),
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-5">
      {inputs.map(({ name, label, min, max, hint }) => (
        <Field key={name} label={label} hint={hint} error={fields[name]}>
          {(control) => (
            <Input
              {...control}
              name={name}
              type="number"
              required
              min={min}
              max={max}
              defaultValue={values[name]}
              className="max-w-24"
            />
          )}
        </Field>
      ))}
      {message !== null && <ErrorNote title="This was not saved.">{message}</ErrorNote>}
      <div>
        <Button type="submit" pending={update.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
