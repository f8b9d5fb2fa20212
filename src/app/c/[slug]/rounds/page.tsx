import type { Metadata } from "next";
import Link from "next/link";
import { TitleText } from "@/components/papers/title-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { listRoundsInput } from "@/domain/rounds/round-inputs";
import { formatInZone } from "@/domain/time/format-instant";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "../_components/club-page";

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
  const { rounds, next } = await load((api) => api.rounds.list(asked.data ?? { clubId: club.id }));
  const zone = viewer.timeZone ?? club.timeZone;
  const clubPath = `/c/${slug}`;
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <PageHead title="Past rounds" actions={<LinkButton href={`${clubPath}/round`}>The present round</LinkButton>} />
      {rounds.length === 0 ? (
        <EmptyState title="No round has been closed yet.">What the club picks stands here from then on.</EmptyState>
      ) : (
        <Rows aria-label="Past rounds">
          {rounds.map((round) => (
            <Row key={round.number}>
              <Link href={`${clubPath}/rounds/${round.number}`} className="type-title">
                {round.picks.length === 0
                  ? `Round ${round.number}: ${round.status === "cancelled" ? "called off" : "nothing picked"}`
                  : round.picks.map(({ paperId, titleHtml }) => (
                      <span key={paperId} className="block">
                        <TitleText html={titleHtml} />
                      </span>
                    ))}
              </Link>
              <Meta className="mt-1">
                <span>Round {round.number}</span>
                <span>{formatInZone(round.endedAt, zone, "shortDay")}</span>
                <span>{round.nominations === 1 ? "1 nomination" : `${round.nominations} nominations`}</span>
                {round.voters !== null && round.electorate !== null && (
                  <span>
                    {round.voters} of {round.electorate} voted
                  </span>
                )}
              </Meta>
            </Row>
          ))}
        </Rows>
      )}
      {next !== null && (
        <p className="mt-5">
          <LinkButton href={`${clubPath}/rounds?before=${next}`}>Older rounds</LinkButton>
        </p>
      )}
    </ClubPage>
  );
}
