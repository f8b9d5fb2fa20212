"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { messageOf } from "@/trpc/query-client";
import { useStartImport } from "../../_components/use-start-import";

type ImportDayFormProps = { club: { id: string; slug: string }; today: string };

export function ImportDayForm({ club, today }: ImportDayFormProps) {
  const { start, isStarting, error } = useStartImport(club);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isStarting) start({ kind: "day", day: String(new FormData(event.currentTarget).get("day")) });
  };

  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2.5">
        <Field label="Day" hint="Its Daily Papers, from May 2023 on. There are few on weekends.">
          {(control) => (
            <Input
              {...control}
              type="date"
              name="day"
              required
              min="2023-05-01"
              max={today}
              defaultValue={today}
              className="w-auto!"
            />
          )}
        </Field>
        <Button type="submit" pending={isStarting}>
          Import this day
        </Button>
      </div>
      {error && <ErrorNote title={messageOf(error)} />}
    </form>
  );
}
