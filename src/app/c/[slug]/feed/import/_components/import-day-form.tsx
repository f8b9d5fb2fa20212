"use client";

import type { FormEvent } from "react";
import { useStartImport } from "@/app/c/[slug]/feed/_components/use-start-import";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Input } from "@/components/ui/input";
import { messageOf } from "@/trpc/error-words";

type ImportDayFormProps = { club: { id: string; slug: string }; today: string };

export function ImportDayForm({ club, today }: ImportDayFormProps) {
  const { start, isStarting, error } = useStartImport(club);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isStarting) start({ kind: "day", day: String(new FormData(event.currentTarget).get("day")) });
  };

  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="type-lede">Daily Papers, from May 2023 on. There are few on weekends.</p>
      <div className="flex flex-wrap items-center gap-2.5">
        <Input
          type="date"
          name="day"
          aria-label="Day"
          required
          min="2023-05-01"
          max={today}
          defaultValue={today}
          className="w-auto!"
        />
        <Button type="submit" pending={isStarting}>
          Import this day
        </Button>
      </div>
      {error && <ErrorNote title={messageOf(error)} />}
    </form>
  );
}
