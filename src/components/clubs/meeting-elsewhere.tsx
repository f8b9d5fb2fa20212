"use client";

import { useCallback } from "react";
import { OtherClock, type TypedTime } from "@/components/time/other-clock";
import { nextDateOn } from "@/domain/time/other-clock";
import type { MeetingValues } from "./meeting-fields";
import { readText } from "./read-form";

type MeetingElsewhereProps = {
  meeting: Pick<MeetingValues, "weekday" | "time">;
  zone: string;
  readerZone: string | null;
  now: string;
};

/** Below a series by the club's clock: when its next meeting would begin by the reader's. */
export function MeetingElsewhere({ meeting, zone, readerZone, now }: MeetingElsewhereProps) {
  const read = useCallback(
    (form: FormData): TypedTime | null => {
      const typed = readText(form, "timeZone");
      if (typed === "") return null;
      const date = nextDateOn(Number(readText(form, "weekday")), now, typed);
      return { date, time: readText(form, "time"), zone: typed };
    },
    [now],
  );
  const initial = { date: nextDateOn(meeting.weekday, now, zone), time: meeting.time, zone };
  return <OtherClock initial={initial} read={read} readerZone={readerZone} />;
}
