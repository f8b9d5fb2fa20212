import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { SampleWeekButton } from "./sample-week-button";

/** A feed that has never had a paper. */
export function FirstSteps({ club, canImport }: { club: { id: string; slug: string }; canImport: boolean }) {
  return (
    <>
      <PageHead title="Feed" lede="Each day’s new papers, to browse and nominate." />
      <EmptyState
        title="No papers yet."
        action={
          canImport && (
            <>
              <LinkButton kind="main" href={`/c/${club.slug}/feed/import`}>
                Import papers
              </LinkButton>
              <SampleWeekButton club={club}>Look around with the sample week</SampleWeekButton>
            </>
          )
        }
      >
        {canImport ? (
          <p>
            Import a day from Hugging Face, or paste its page if this server cannot reach it. The sample week has two
            dozen well-known papers, marked as a sample, and needs no network.
          </p>
        ) : (
          <p>Papers appear here once a member has imported some.</p>
        )}
      </EmptyState>
    </>
  );
}
