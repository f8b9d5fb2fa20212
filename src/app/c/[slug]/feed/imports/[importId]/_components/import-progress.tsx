"use client";

import { importCountWords } from "@/app/c/[slug]/feed/_components/import-words";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportView } from "@/server/feed/imports.queries";
import { ImportFailure } from "./import-failure";
import { ImportReport } from "./import-report";
import { useImport } from "./use-import";

type ImportProgressProps = {
  club: { id: string; slug: string };
  initial: ImportView;
  canImport: boolean;
};

/** Follows an import to its end. */
export function ImportProgress({ club, initial, canImport }: ImportProgressProps) {
  const { data, refresh } = useImport(club.id, initial);
  if (data.status === "done") return <ImportReport slug={club.slug} report={data} />;
  if (data.status === "failed") {
    return <ImportFailure club={club} report={data} canImport={canImport} onRetried={refresh} />;
  }
  return (
    <div role="status" className="max-w-[44rem]">
      <ProgressBar
        label={data.status === "waiting" ? "Waiting" : "Importing"}
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
        {data.seen > 0 ? `${importCountWords(data)} so far.` : "You can leave this page. The import continues."}
      </p>
    </div>
  );
}
