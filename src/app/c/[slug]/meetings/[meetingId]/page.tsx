import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClubPage } from "@/app/c/[slug]/_components/club-page";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { MeetingPlace } from "@/components/meetings/meeting-place";
import { QuestionList } from "@/components/threads/list/question-list";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/domain/clubs/roles";
import { idInput } from "@/domain/identifiers";
import { instantText } from "@/domain/time/write-instant";
import { load, requireClub } from "@/server/api/caller";
import { Agenda } from "./_components/agenda";
import { OrganizeMeeting } from "./_components/organize-meeting";

type PageProps = { params: Promise<{ slug: string; meetingId: string }> };

/** Once a request: the title asks for it too. */
const open = cache(async (slug: string, meetingId: string) => {
  const access = await requireClub(slug, `/c/${slug}/meetings/${meetingId}`);
  if (!idInput.safeParse(meetingId).success) notFound();
  const at = { clubId: access.club.id, meetingId };
  const [meeting, questions] = await load((api) =>
    Promise.all([api.meetings.get(at), api.threads.listMeetingQuestions(at)]),
  );
  return { ...access, meeting, questions };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, meetingId } = await params;
  const { meeting, viewer, club } = await open(slug, meetingId);
  return { title: `Meeting of ${instantText(meeting.startsAt, zonesOf(viewer, club), "shortDay")}` };
}

export default async function MeetingPage({ params }: PageProps) {
  const { slug, meetingId } = await params;
  const { viewer, club, meeting, questions } = await open(slug, meetingId);
  const isOrganizer = roleAtLeast(club.role, "organizer");
  const now = new Date().toISOString();
  const zones = zonesOf(viewer, club, now);
  const isAhead = now < meeting.startsAt;
  const isOff = meeting.status === "cancelled";
  const line = isOrganizer && isAhead ? (await load((api) => api.rota.list({ clubId: club.id }))).line : [];
  const questionLists = [
    { id: "questions", title: "Open questions", list: questions.filter(({ isCarried }) => !isCarried) },
    { id: "carried", title: "Still open from earlier meetings", list: questions.filter(({ isCarried }) => isCarried) },
  ].filter(({ list }) => list.length > 0);
  return (
    <ClubPage viewer={viewer} club={club} active="meetings">
      <p className="type-meta mb-1.5">
        <TextLink href={`/c/${slug}/meetings`}>Meetings</TextLink>
      </p>
      <PageHead
        title={<Time instant={meeting.startsAt} zones={zones} club="small" />}
        meta={
          <>
            <span>
              until <Time instant={meeting.endsAt} zones={zones} style="time" club="small" />
            </span>
            <MeetingPlace place={meeting.place} />
          </>
        }
        actions={isOff ? <Chip kind="danger">cancelled</Chip> : undefined}
      />
      {isOff && (
        <Note kind="warn" className="mb-6">
          This meeting is cancelled. Papers picked for it move to the next one.
        </Note>
      )}
      <SectionTitle>Agenda</SectionTitle>
      <Agenda
        meeting={meeting}
        clubId={club.id}
        clubPath={`/c/${slug}`}
        viewerId={viewer.id}
        zones={zones}
        canChoose={isOrganizer && isAhead && !isOff}
        people={line.map(({ userId, name }) => ({ userId, name }))}
      />
      {questionLists.map(({ id, title, list }) => (
        <section key={id} aria-labelledby={id}>
          <SectionTitle id={id}>{title}</SectionTitle>
          <QuestionList questions={list} clubPath={`/c/${slug}`} zones={zones} />
        </section>
      ))}
      {isOrganizer && isAhead && <OrganizeMeeting clubId={club.id} zones={zones} meeting={meeting} />}
      <RefreshOnEvents clubId={club.id} kinds={["assignment.changed", "meeting.changed", "round.closed"]} />
    </ClubPage>
  );
}
