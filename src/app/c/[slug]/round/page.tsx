import type { Metadata } from "next";
import { instantWords } from "@/components/rounds/instant-words";
import { LiveRound } from "@/components/rounds/live-round";
import { RoundResult } from "@/components/rounds/round-result";
import { Note } from "@/components/ui/note";
import { roleAtLeast } from "@/domain/clubs/roles";
import { load, requireClub } from "@/server/api/caller";
import { ClubPage } from "../_components/club-page";
import { NoRound } from "./_components/no-round";
import { OpenButton } from "./_components/open-button";
import { OpenRound } from "./_components/open-round";

export const metadata: Metadata = { title: "Round" };

export default async function RoundPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/round`);
  const { round, ...current } = await load((api) => api.rounds.getCurrent({ clubId: club.id }));
  const now = new Date().toISOString();
  const words = instantWords({ clubZone: club.timeZone, readerZone: viewer.timeZone, now });
  const isOrganizer = roleAtLeast(club.role, "organizer");
  const clubPath = `/c/${slug}`;
  const isOpen = round?.state === "open" || round?.state === "counting";
  return (
    <ClubPage viewer={viewer} club={club} active="round">
      {round === null ? (
        <NoRound clubId={club.id} clubPath={clubPath} isOrganizer={isOrganizer} />
      ) : isOpen ? (
        <OpenRound
          key={round.id}
          club={club}
          round={round}
          nominationsLeft={current.nominationsLeft}
          closesAtWords={words(round.closesAt)}
          timeZone={viewer.timeZone ?? club.timeZone}
          now={now}
        />
      ) : (
        <RoundResult round={round} clubPath={clubPath} words={words}>
          <Note kind="plain" className="mb-7 flex flex-wrap items-center justify-between gap-3">
            <span>
              {current.opensNextAt === null
                ? "No round is open."
                : `The next round opens after the meeting, ${words(current.opensNextAt)}.`}
            </span>
            {isOrganizer && <OpenButton clubId={club.id} label="Open the next round" />}
          </Note>
        </RoundResult>
      )}
      <LiveRound
        clubId={club.id}
        lastEventId={current.lastEventId}
        openRoundId={isOpen ? round.id : null}
        closesAt={isOpen ? round.closesAt : null}
      />
    </ClubPage>
  );
}
