import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import {
  type RoundParams,
  requireClosedRound,
  titleOfRound,
} from "@/app/c/[slug]/rounds/[number]/_components/require-round";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/server/api/caller";
import { BallotPages } from "./_components/ballot-pages";
import { readSearch, searchBallots } from "./_components/search-ballots";

type PageProps = { params: RoundParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `${await titleOfRound(params)}, ballots` };
}

/** Who, or which receipt, voted how: as the club's setting for ballots after the close says. */
export default async function BallotsPage({ params, searchParams }: PageProps) {
  const { viewer, club, round, clubPath } = await requireClosedRound(params, "/ballots");
  const { papers, cast } = await load((api) => api.rounds.getBallots({ clubId: club.id, number: round.number }));
  const roundPath = `${clubPath}/rounds/${round.number}`;
  const isNamed = round.ballotsAfterClose === "named";
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <PageHead
        title={`Round ${round.number}, ballots`}
        lede={cast === null ? undefined : lede(cast.length, isNamed)}
        actions={<LinkButton href={roundPath}>The result</LinkButton>}
      />
      {cast === null ? (
        <EmptyState title="Nobody sees these ballots.">
          {round.ballotsAfterClose === "sealed"
            ? "The club seals them: they were counted, and only the result is shown."
            : "This round closed before ballots were published."}
        </EmptyState>
      ) : cast.length === 0 ? (
        <EmptyState title="Nobody voted in this round.">Among what was nominated the draw decided.</EmptyState>
      ) : (
        <BallotPages
          {...{ papers, isNamed, clubPath, roundPath }}
          found={searchBallots(cast, readSearch(await searchParams))}
          picked={new Set(round.result.picks.map(({ paper }) => paper.id))}
        />
      )}
    </ClubPage>
  );
}

function lede(ballots: number, isNamed: boolean): string {
  const all = ballots === 1 ? "The one ballot that was counted" : `The ${ballots} ballots that were counted`;
  return isNamed
    ? `${all}, by the names of those who cast them. The club’s organizers chose that before the round opened.`
    : `${all}, in the order of their receipts, which are random. Which one is yours only you can tell.`;
}
