import { MeetingPlace } from "@/components/meetings/meeting-place";
import { Time } from "@/components/time/time";
import { SectionTitle } from "@/components/ui/section-title";
import { openRoundOf, type WeekView } from "./week-view";

export function NextMeeting(view: WeekView) {
  const { week, zones, clubPath } = view;
  return (
    <section aria-labelledby="next-meeting">
      <SectionTitle id="next-meeting">Next meeting</SectionTitle>
      {week.meeting === null ? (
        <p className="type-lede">None is planned. Organizers set the meeting times in the club’s settings.</p>
      ) : (
        <>
          <p className="type-title">
            <a href={`${clubPath}/meetings/${week.meeting.id}`}>
              <Time instant={week.meeting.startsAt} zones={zones} club="below" />
            </a>
          </p>
          <p className="type-lede mt-1.5">
            <MeetingPlace place={week.meeting.place} />. {agendaWords(view)}
          </p>
        </>
      )}
    </section>
  );
}

function agendaWords(view: WeekView): string {
  const papers = view.week.meeting?.papers ?? [];
  if (papers.length === 0) {
    const round = openRoundOf(view);
    return round !== null && round.meetingStartsAt === view.week.meeting?.startsAt
      ? "The paper and presenter are known once voting closes."
      : "No paper is picked for it.";
  }
  const missing = papers.filter(({ assignment }) => assignment?.status !== "accepted").length;
  if (missing === 0) return papers.length === 1 ? "Presenter confirmed." : "All presenters confirmed.";
  return papers.length === 1 ? "The presenter has not confirmed yet." : `${missing} presenters have not confirmed yet.`;
}
