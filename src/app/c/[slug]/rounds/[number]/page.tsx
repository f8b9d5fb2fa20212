import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { instantWords } from "@/components/rounds/instant-words";
import { RoundResult } from "@/components/rounds/round-result";
import { roundByNumberInput } from "@/domain/rounds/round-inputs";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "../../_components/club-page";

type PageProps = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = await params;
  return { title: `Round ${Number.parseInt(number, 10)}` };
}

export default async function PastRoundPage({ params }: PageProps) {
  const { slug, number } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/rounds/${number}`);
  const input = roundByNumberInput.safeParse({ clubId: club.id, number: Number(number) });
  if (!input.success) notFound();
  const round = await load((api) => api.rounds.getByNumber(input.data));
  if (round.state === "open" || round.state === "counting") redirect(`/c/${slug}/round`);
  const now = new Date().toISOString();
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      <RoundResult
        round={round}
        clubPath={`/c/${slug}`}
        words={instantWords({ clubZone: club.timeZone, readerZone: viewer.timeZone, now })}
      />
    </ClubPage>
  );
}
