import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { zonesOf } from "@/components/time/zones-of";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/rows";
import { roleAtLeast } from "@/domain/clubs/roles";
import { listRoundsInput } from "@/domain/rounds/round-inputs";
import { load, requireClub } from "@/server/api/caller";
import { FairnessCost } from "./_components/fairness-cost";
import { PastRoundRow } from "./_components/past-round-row";
import { TurnoutChart } from "./_components/turnout-chart";

export const metadata: Metadata = { title: "Past rounds" };

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function PastRoundsPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { before } = await searchParams;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/rounds`);
  const asked = listRoundsInput.safeParse({
    clubId: club.id,
    ...(before === undefined ? {} : { before: Number(before) }),
  });
  const [{ rounds, next }, fairness] = await load((api) =>
    Promise.all([api.rounds.list(asked.data ?? { clubId: club.id }), api.rounds.getFairness({ clubId: club.id })]),
  );
  const zones = zonesOf(viewer, club);
  const clubPath = `/c/${slug}`;
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <PageHead
        title="Past rounds"
        actions={
          <>
            {roleAtLeast(club.role, "member") && <LinkButton href={`${clubPath}/rounds/record`}>My record</LinkButton>}
            <LinkButton href={`${clubPath}/round`}>The present round</LinkButton>
          </>
        }
      />
      {rounds.length === 0 ? (
        <EmptyState title="No round has been closed yet.">Papers the club picks are listed here.</EmptyState>
      ) : (
        <>
          <TurnoutChart rounds={rounds} clubPath={clubPath} />
          {before === undefined && <FairnessCost fairness={fairness} clubPath={clubPath} />}
          <Rows aria-label="Past rounds">
            {rounds.map((round) => (
              <PastRoundRow key={round.number} round={round} clubPath={clubPath} zones={zones} />
            ))}
          </Rows>
        </>
      )}
      {next !== null && (
        <p className="mt-5">
          <LinkButton href={`${clubPath}/rounds?before=${next}`}>Older rounds</LinkButton>
        </p>
      )}
    </ClubPage>
  );
}
