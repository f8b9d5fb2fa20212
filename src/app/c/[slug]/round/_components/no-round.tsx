import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { OpenButton } from "./organize/open-button";

/** A club that has had no round: its first one opens with its first meeting. */
export function NoRound({ clubId, clubPath, isOrganizer }: { clubId: string; clubPath: string; isOrganizer: boolean }) {
  return (
    <>
      <PageHead title="Round" />
      <EmptyState
        title="This club has not voted yet."
        action={
          <>
            {isOrganizer && <OpenButton clubId={clubId} label="Open the first round" />}
            <LinkButton href={`${clubPath}/feed`}>Look through the feed</LinkButton>
          </>
        }
      >
        {isOrganizer
          ? "The first round opens by itself as soon as there is a meeting to vote for. You can open it now."
          : "The first round opens as soon as there is a meeting to vote for. An organizer can open it now."}
      </EmptyState>
    </>
  );
}
