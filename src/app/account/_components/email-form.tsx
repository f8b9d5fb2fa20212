"use client";

import type { FormEvent } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_EMAIL_LENGTH } from "@/domain/people/people-limits";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

/** The address changes once the link that was sent to the new one has been opened. */
export function EmailForm({ email }: { email: string }) {
  const request = useMutation((trpc) => trpc.account.requestEmailChange.mutationOptions({ meta: { inline: true } }));
  const { fields, message } = formErrors(request.error, ["email"]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = readText(new FormData(event.currentTarget), "email");
    if (!request.isPending && wanted !== email) request.mutate({ email: wanted });
  };
  return (
    <form onSubmit={submit}>
      <Field
        label="Email address"
        hint="We send sign-in links there. Organizers of your clubs can see it. Other members cannot."
        error={fields.email ?? message}
      >
        {(control) => (
          <span className="flex w-full gap-2">
            <Input
              {...control}
              type="email"
              name="email"
              required
              maxLength={MAX_EMAIL_LENGTH}
              autoComplete="email"
              defaultValue={email}
            />
            <Button type="submit" pending={request.isPending} className="shrink-0">
              Change
            </Button>
          </span>
        )}
      </Field>
      <p aria-live="polite" className="mt-1 text-sm text-ink-2">
        {request.isSuccess &&
          `We sent an email to ${request.variables.email}. Your address changes when you open the link in it.`}
      </p>
    </form>
  );
}
