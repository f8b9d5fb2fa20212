import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import {
  type RoundParams,
  requireClosedRound,
  titleOfRound,
} from "@/app/c/[slug]/rounds/[number]/_components/require-round";
import { BurdenTable } from "@/components/rounds/burden-table";
import { fromTheLeast } from "@/components/rounds/burdens";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";

type PageProps = { params: RoundParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `${await titleOfRound(params)}, burdens` };
}

/** Everybody's burdens: a page of its own, since a large club's would make the result's page long. */
export default async function BurdensPage({ params }: PageProps) {
  const { viewer, club, round, clubPath } = await requireClosedRound(params, "/burdens");
  const { burdens } = round.result;
  if (burdens === null) notFound();
  const isNamed = round.ballotsAfterClose === "named";
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <PageHead
        title={`Round ${round.number}, burdens`}
        lede={`By ${isNamed ? "name" : "receipt"}, the least burdened first: the next round listens to them first.`}
        actions={<LinkButton href={`${clubPath}/rounds/${round.number}`}>The result</LinkButton>}
      />
      <BurdenTable burdens={fromTheLeast(burdens)} isNamed={isNamed} />
    </ClubPage>
  );
}
