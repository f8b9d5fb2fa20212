"use client";

import { useCallback, useEffect, useState } from "react";
import { useClubEvents } from "@/components/events/use-club-events";
import type { ImportView } from "@/server/feed/imports.queries";
import { runQuery } from "@/trpc/run-query";

/** How often to poll while it runs, in case the stream of events is down. */
const POLL_INTERVAL_MS = 4_000;

const isOver = ({ status }: ImportView) => status === "done" || status === "failed";

/** The state of an import, from what the page came with to its end. */
export function useImport(clubId: string, initial: ImportView) {
  const [data, setData] = useState(initial);
  const importId = initial.id;

  const refresh = useCallback(async () => {
    // Asked while an answer is under way, it gives that answer: they cannot overtake each other.
    const options = { staleTime: 0, meta: { inline: true } } as const;
    setData(await runQuery((trpc) => trpc.feed.getImport.queryOptions({ clubId, importId }, options)));
  }, [clubId, importId]);
  const refreshQuietly = useCallback(() => void refresh().catch(() => undefined), [refresh]); // it is asked again soon

  const hasEnded = isOver(data);
  useEffect(() => {
    if (hasEnded) return;
    const timer = setInterval(refreshQuietly, POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [hasEnded, refreshQuietly]);

  useClubEvents(clubId, undefined, (event) => {
    const concerns =
      (event.kind === "import.progressed" || event.kind === "import.finished") && event.importId === importId;
    if (concerns || event.kind === "reload") refreshQuietly();
  });

  return { data, refresh: refreshQuietly };
}
