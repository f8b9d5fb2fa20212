"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { MAX_LEFT_OUT_DATES } from "@/domain/clubs/club-limits";
import { formatDay } from "@/domain/time/format-instant";

type LeftOutDatesProps = { dates: readonly string[]; onChange: (dates: string[]) => void };

/** Days on which the new club does not meet, such as holidays, each added by itself. */
export function LeftOutDates({ dates, onChange }: LeftOutDatesProps) {
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    const date = input.current?.value ?? "";
    if (input.current === null || date === "") return;
    input.current.value = "";
    onChange([...new Set([...dates, date])].sort());
  };
  return (
    <div className="grid gap-2">
      <Field
        label="Dates without a meeting"
        optional
        hint="Holidays, for example. You can cancel other meetings later."
      >
        {(control) => (
          <span className="flex flex-wrap gap-2">
            <Input
              {...control}
              ref={input}
              type="date"
              className="w-auto!"
              disabled={dates.length >= MAX_LEFT_OUT_DATES}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault(); // adds the date, and does not send the form
                add();
              }}
            />
            <Button onClick={add}>Leave out</Button>
          </span>
        )}
      </Field>
      {dates.length > 0 && (
        <ul aria-label="Dates without a meeting" className="grid gap-1">
          {dates.map((date) => (
            <li key={date} className="flex flex-wrap items-center gap-2.5">
              {formatDay(date)}
              <Button kind="quiet" size="small" onClick={() => onChange(dates.filter((other) => other !== date))}>
                Remove<VisuallyHidden>: {formatDay(date)}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
