"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useClubEvents } from "@/components/events/use-club-events";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportView } from "@/server/feed/imports.queries";
import { useTRPC } from "@/trpc/client";
import { importCountWords } from "../../../_components/import-words";
import { ImportFailure } from "./import-failure";
import { ImportReport } from "./import-report";

type ImportProgressProps = {
  club: { id: string; slug: string };
  initial: ImportView;
  canImport: boolean;
};

/** How often to ask while it runs, should the stream of events be away. */
const askEveryMs = 4_000;

/** Follows an import to its end. */
export function ImportProgress({ club, initial, canImport }: ImportProgressProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.feed.getImport.queryOptions(
    { clubId: club.id, importId: initial.id },
    {
      initialData: initial,
      staleTime: 0,
      refetchInterval: ({ state }) => (isOver(state.data) ? false : askEveryMs),
      refetchOnWindowFocus: false,
      refetchOnMount: false,
    },
  );
  const { data } = useQuery(options);
  const refresh = () => void client.invalidateQueries({ queryKey: options.queryKey });

  useClubEvents(club.id, undefined, (event) => {
    const concerns =
      (event.kind === "import.progressed" || event.kind === "import.finished") && event.importId === initial.id;
    if (concerns || event.kind === "reload") refresh();
  });

  if (data.status === "done") return <ImportReport slug={club.slug} report={data} />;
  if (data.status === "failed") {
    return <ImportFailure club={club} report={data} canImport={canImport} onRetried={refresh} />;
  }
  return (
    <div role="status" className="max-w-[44rem]">
      <ProgressBar
        label={data.status === "waiting" ? "Waiting for its turn" : "Importing"}
        {...(data.total !== null && { value: data.seen, max: Math.max(data.total, 1) })}
        text={
          data.total === null
            ? data.seen > 0
              ? `${data.seen} papers`
              : undefined
            : `${data.seen} of ${data.total} papers`
        }
      />
      <p className="type-meta mt-2">
        {data.seen > 0 ? `${importCountWords(data)} so far.` : "You may leave this page; it goes on."}
      </p>
    </div>
  );
}

const isOver = (report: ImportView | undefined) => report?.status === "done" || report?.status === "failed";
