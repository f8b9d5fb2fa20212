"use client";

import { importCountWords } from "@/app/c/[slug]/feed/_components/import-words";
import { SampleWeekButton } from "@/app/c/[slug]/feed/_components/sample-week-button";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportView } from "@/server/feed/imports.queries";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

type ImportFailureProps = {
  club: { id: string; slug: string };
  report: ImportView;
  canImport: boolean;
  onRetried: () => void;
};

/** Why it failed and what can be done: again, another way, or the sample week where there is no way out. */
export function ImportFailure({ club, report, canImport, onRetried }: ImportFailureProps) {
  const retry = useMutation((trpc) =>
    trpc.feed.retryImport.mutationOptions({ meta: { inline: true }, onSuccess: onRetried }),
  );
  const isFromOutside = report.source === "huggingface";
  return (
    <ErrorNote
      title={report.error ?? "The import failed."}
      action={
        canImport && (
          <>
            <Button pending={retry.isPending} onClick={() => retry.mutate({ clubId: club.id, importId: report.id })}>
              Run it again
            </Button>
            <LinkButton href={`/c/${club.slug}/feed/import`}>Import another way</LinkButton>
            {isFromOutside && <SampleWeekButton club={club}>Take the sample week</SampleWeekButton>}
          </>
        )
      }
    >
      {report.seen > 0 && <p>Papers imported before that are kept: {importCountWords(report)}.</p>}
      {isFromOutside && <p>You can also paste the page’s text, from any browser that can open it.</p>}
      {retry.error && <p>{messageOf(retry.error)}</p>}
    </ErrorNote>
  );
}
