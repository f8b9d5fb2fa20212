"use client";

import { useCallback, useId, useSyncExternalStore } from "react";
import type { LocalDateTime } from "@/domain/time/local-time";
import { otherClockWords, readLocal } from "@/domain/time/other-clock";

/** A time as it is typed, and whose it is. */
export type TypedTime = LocalDateTime & { zone: string };

type OtherClockProps = {
  /** What the form holds at first. */
  initial: TypedTime;
  /** What it holds now; null while that is no time. Must not change between renders. */
  read: (form: FormData) => TypedTime | null;
  readerZone: string | null;
};

/** Below a time that is typed by the club's clock: what the reader's shows then, as it is typed. */
export function OtherClock({ initial, read, readerZone }: OtherClockProps) {
  const id = useId();
  const subscribe = useCallback(
    (onChange: () => void) => {
      const form = formAround(id);
      form?.addEventListener("input", onChange);
      return () => form?.removeEventListener("input", onChange);
    },
    [id],
  );
  const readNow = () => {
    const form = formAround(id);
    return form === null ? write(initial) : write(read(new FormData(form)));
  };
  const typed = useSyncExternalStore(subscribe, readNow, () => write(initial));
  const [zone = "", instant = ""] = typed.split(" ");
  const words = instant === "" || readerZone === null ? null : otherClockWords(instant, zone, readerZone);
  return (
    <p id={id} role="status" className="type-meta empty:hidden">
      {words !== null && (
        <time dateTime={instant} data-time="otherClock" suppressHydrationWarning>
          {words}
        </time>
      )}
    </p>
  );
}

function formAround(id: string): HTMLFormElement | null {
  return document.getElementById(id)?.closest("form") ?? null;
}

/** As a text, which stays the same value while nothing changes. */
function write(typed: TypedTime | null): string {
  const instant = typed === null ? null : readLocal(typed, typed.zone);
  return typed === null || instant === null ? "" : `${typed.zone} ${instant}`;
}
