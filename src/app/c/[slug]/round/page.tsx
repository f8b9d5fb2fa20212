import type { Metadata } from "next";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { BallotFate } from "@/components/rounds/ballot-fate";
import { instantWords } from "@/components/rounds/instant-words";
import { LiveRound } from "@/components/rounds/live-round";
import { RoundResult } from "@/components/rounds/round-result";
import { zonesOf } from "@/components/time/zones-of";
import { Note } from "@/components/ui/note";
import { roleAtLeast } from "@/domain/clubs/roles";
import { load, requireClub } from "@/server/api/caller";
import { NoRound } from "./_components/no-round";
import { OpenRound } from "./_components/open-round";
import { OpenButton } from "./_components/organize/open-button";

export const metadata: Metadata = { title: "Round" };

export default async function RoundPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/round`);
  const { round, ...current } = await load((api) => api.rounds.getCurrent({ clubId: club.id }));
  const now = new Date().toISOString();
  const zones = zonesOf(viewer, club, now);
  const words = instantWords(zones);
  const isOrganizer = roleAtLeast(club.role, "organizer");
  const clubPath = `/c/${slug}`;
  const isOver = round === null || round.state === "closed" || round.state === "cancelled";
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      {round === null ? (
        <NoRound clubId={club.id} clubPath={clubPath} isOrganizer={isOrganizer} />
      ) : !isOver ? (
        <OpenRound
          key={round.id}
          club={club}
          viewer={viewer}
          round={round}
          nominationsLeft={current.nominationsLeft}
          lastEventId={current.lastEventId}
          words={words}
          zones={zones}
          now={now}
        />
      ) : (
        <RoundResult clubId={club.id} round={round} clubPath={clubPath} words={words}>
          {round.state === "closed" && (
            <BallotFate
              viewerId={viewer.id}
              roundId={round.id}
              counted={round.myBallot}
              savedAt={round.savedAt}
              zones={zones}
            />
          )}
          <Note kind="plain" className="mb-7 flex flex-wrap items-center justify-between gap-3">
            <span>
              {current.opensNextAt === null ? (
                "No round is open."
              ) : (
                <>The next round opens after the meeting, {words(current.opensNextAt)}.</>
              )}
            </span>
            {isOrganizer && <OpenButton clubId={club.id} label="Open the next round" />}
          </Note>
        </RoundResult>
      )}
      <LiveRound
        clubId={club.id}
        lastEventId={current.lastEventId}
        round={isOver ? null : { id: round.id, votingOpensAt: round.votingOpensAt, closesAt: round.closesAt }}
        showsWhoVoted={!isOver && round.whoVoted !== null}
        outcome={round?.state ?? null}
      />
    </ClubPage>
  );
}
