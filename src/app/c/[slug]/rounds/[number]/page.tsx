import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { BallotFate } from "@/components/rounds/ballot-fate";
import { instantWords } from "@/components/rounds/instant-words";
import { RoundResult } from "@/components/rounds/round-result";
import { zonesOf } from "@/components/time/zones-of";
import { type RoundParams, requireRound, titleOfRound } from "./_components/require-round";

type PageProps = { params: RoundParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: await titleOfRound(params) };
}

export default async function PastRoundPage({ params }: PageProps) {
  const { viewer, club, round, clubPath } = await requireRound(params);
  const zones = zonesOf(viewer, club);
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <RoundResult round={round} clubId={club.id} clubPath={clubPath} words={instantWords(zones)}>
        {round.state === "closed" && (
          <BallotFate
            viewerId={viewer.id}
            roundId={round.id}
            counted={round.myBallot}
            savedAt={round.savedAt}
            zones={zones}
          />
        )}
      </RoundResult>
    </ClubPage>
  );
}
