"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { randomUuid } from "@/components/ui/random-uuid";
import { mutateSmall } from "@/trpc/small-client";

type ReadersNowProps = { clubId: string; paperId: string };

/** Notifies this page that the readers have changed. */
export const READERS_CHANGED_EVENT = "paperclub:readers-changed";

/** A whole club does not send requests in the same instant. */
const MAX_SPREAD_MS = 1_000;

/** A reader who could not report leaving, since their connection was cut, is forgotten soon after. */
const REPORT_INTERVAL_MS = 20_000;

/** Who else has this page before their eyes at this moment, as far as the club shows it. */
export function ReadersNow({ clubId, paperId }: ReadersNowProps) {
  const [names, setNames] = useState<readonly string[]>([]);
  const visitId = useRef("");
  const report = useEffectEvent(async () => {
    if (document.hidden) return;
    const answer = await mutateSmall("threads.noteReading", { clubId, paperId, visitId: visitId.current });
    if (answer !== null) setNames(answer.readers.map(({ name }) => name));
  });
  const leave = useEffectEvent(() => {
    void mutateSmall("threads.noteLeaving", { clubId, paperId, visitId: visitId.current });
    visitId.current = randomUuid(); // the browser may keep the page, and come back to it
  });
  useEffect(() => {
    visitId.current = randomUuid();
    const reportNow = () => void report();
    reportNow();
    const timer = setInterval(reportNow, REPORT_INTERVAL_MS);
    let soon: ReturnType<typeof setTimeout> | undefined;
    const reportSoon = () => {
      clearTimeout(soon);
      soon = setTimeout(reportNow, Math.random() * MAX_SPREAD_MS);
    };
    const reportLeaving = () => leave();
    document.addEventListener("visibilitychange", reportNow);
    window.addEventListener("pagehide", reportLeaving);
    window.addEventListener(READERS_CHANGED_EVENT, reportSoon);
    return () => {
      clearTimeout(soon);
      window.removeEventListener(READERS_CHANGED_EVENT, reportSoon);
      clearInterval(timer);
      document.removeEventListener("visibilitychange", reportNow);
      window.removeEventListener("pagehide", reportLeaving);
      reportLeaving();
    };
  }, []);
  if (names.length === 0) return null;
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(names);
  return <p title={list} className="min-w-0 truncate text-sm text-ink-3">{`Reading now: ${list}`}</p>;
}
