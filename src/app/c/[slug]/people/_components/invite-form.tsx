"use client";

import type { TRPCClientErrorLike } from "@trpc/client";
import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { MAX_INVITATION_DAYS, MAX_INVITATION_USES, USUAL_INVITATION_USES } from "@/domain/clubs/club-limits";
import { roleWords } from "@/domain/clubs/role-words";
import type { AppRouter } from "@/server/api/root";
import { formErrors } from "@/trpc/form-errors";

const invitable = ["member", "observer", "organizer"] as const;
type Invitable = (typeof invitable)[number];

type InviteFormProps = {
  mayInviteOrganizers: boolean;
  pending: boolean;
  error: TRPCClientErrorLike<AppRouter> | null;
  onCreate: (invitation: { role: Invitable; validDays: number; maxUses: number }) => void;
  onCancel: () => void;
};

export function InviteForm({ mayInviteOrganizers, pending, error, onCreate, onCancel }: InviteFormProps) {
  const { fields, message } = formErrors(error, ["role", "validDays", "maxUses"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const role = invitable.find((candidate) => candidate === form.get("role")) ?? "member";
    onCreate({ role, validDays: Number(readText(form, "validDays")), maxUses: Number(readText(form, "maxUses")) });
  };
  return (
    <form onSubmit={submit} className="mt-3 grid gap-4">
      <RadioGroup
        legend="People who open the link become"
        name="role"
        defaultValue="member"
        options={invitable
          .filter((role) => role !== "organizer" || mayInviteOrganizers)
          .map((role) => ({ value: role, label: roleWords[role].label, hint: roleWords[role].duties }))}
        error={fields.role}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label="For how many people" error={fields.maxUses}>
          {(control) => (
            <Input
              {...control}
              name="maxUses"
              type="number"
              required
              min={1}
              max={MAX_INVITATION_USES}
              defaultValue={USUAL_INVITATION_USES}
            />
          )}
        </Field>
        <Field label="Days until it expires" error={fields.validDays}>
          {(control) => (
            <Input
              {...control}
              name="validDays"
              type="number"
              required
              min={1}
              max={MAX_INVITATION_DAYS}
              defaultValue={7}
            />
          )}
        </Field>
      </div>
      <div aria-live="polite">{message !== null && <p className="text-sm text-danger">{message}</p>}</div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" kind="main" pending={pending}>
          Create the link
        </Button>
      </div>
    </form>
  );
}
