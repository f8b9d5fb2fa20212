"use client";

import type { inferRouterInputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-style";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast-store";
import type { AppRouter } from "@/server/api/root";
import { formErrors } from "@/trpc/form-errors";
import { useMutation } from "@/trpc/use-mutation";

export type ClubChange = Omit<inferRouterInputs<AppRouter>["clubs"]["update"], "clubId">;

type SettingsFormProps = {
  clubId: string;
  /** Paths of the fields that show their own errors. */
  fields: readonly string[];
  read: (form: FormData) => ClubChange;
  /** The message once it is saved. */
  saved: string;
  /** A screen has one main button: the first form's. */
  kind?: ButtonKind;
  children: (errors: Record<string, string>) => ReactNode;
};

/** One part of a club's settings, saved by itself. */
export function SettingsForm({ clubId, fields: shown, read, saved, kind = "default", children }: SettingsFormProps) {
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
  const { fields, message } = formErrors(update.error, shown);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!update.isPending) update.mutate({ clubId, ...read(new FormData(event.currentTarget)) });
  };

  return (
    <form onSubmit={submit} className="grid gap-5">
      {children(fields)}
      {message !== null && <ErrorNote title="This was not saved.">{message}</ErrorNote>}
      <div>
        <Button type="submit" kind={kind} pending={update.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
