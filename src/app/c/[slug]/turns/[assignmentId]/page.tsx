import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { idInput } from "@/domain/identifiers";
import { isAsked, turnWords } from "@/domain/notifications/turn-words";
import { load, requireClub } from "@/server/api/caller";

export const metadata: Metadata = { title: "Your turn" };

type PageProps = { params: Promise<{ slug: string; assignmentId: string }> };

/** One question with its buttons, to which its mail leads; later, what became of it. Nobody else's turn is found. */
export default async function TurnPage({ params }: PageProps) {
  const { slug, assignmentId } = await params;
  const { viewer, club } = await requireClub(slug, `/c/${slug}/turns/${assignmentId}`);
  if (!idInput.safeParse(assignmentId).success) notFound();
  const turn = await load((api) => api.rota.getTurn({ clubId: club.id, assignmentId }));
  const zones = zonesOf(viewer, club);
  const { status, startsAt, answerBy, isPast, isCancelled } = turn;
  const mayAnswer = isAsked(turn);
  return (
    <ClubPage viewer={viewer} club={club}>
      <PageHead title={mayAnswer ? "Will you present?" : turnWords(turn)} />
      <p className="type-title max-w-measure">
        <a href={`/c/${slug}/papers/${turn.paperId}`}>
          <TitleText html={turn.titleHtml} />
        </a>
      </p>
      <p className="type-lede mt-2">
        <TextLink href={`/c/${slug}/meetings/${turn.meetingId}`}>
          <Time instant={startsAt} zones={zones} />
        </TextLink>
      </p>
      {mayAnswer && (
        <p className="mt-4 max-w-measure text-ink-2">
          {turn.why}
          {answerBy !== null && (
            <>
              {" "}
              Please answer by <Time instant={answerBy} zones={zones} />.
            </>
          )}
        </p>
      )}
      {status !== "ended" && !isPast && !isCancelled && (
        <div className="mt-5">
          <AnswerTurn clubId={club.id} assignmentId={assignmentId} status={status} about={turn.title} />
        </div>
      )}
      <RefreshOnEvents clubId={club.id} kinds={["assignment.changed", "meeting.changed"]} />
    </ClubPage>
  );
}
