import { Time } from "@/components/time/time";
import { openRoundOf, type WeekView } from "./week-view";

/** What runs out next: the vote, else the time to the meeting. */
export function Deadline(view: WeekView) {
  const { week, zones, now } = view;
  const round = openRoundOf(view);
  if (round !== null) {
    const { votingOpensAt, closesAt } = round;
    const isAhead = votingOpensAt !== null && now < votingOpensAt;
    const next = isAhead ? votingOpensAt : closesAt;
    return (
      <>
        <b>
          {isAhead ? "Voting opens" : "Voting closes"} <Time instant={next} zones={zones} style="shortDateTime" />
        </b>
        <span>
          <Time instant={next} zones={zones} style="relative" />
        </span>
      </>
    );
  }
  if (week.round?.status === "open") return <b>Voting is over; the ballots are being counted</b>;
  if (week.meeting === null) return <span>No meeting is planned</span>;
  const isOn = week.meeting.startsAt <= now;
  return (
    <>
      <b>
        {isOn ? (
          "The meeting is on"
        ) : (
          <>
            The meeting is <Time instant={week.meeting.startsAt} zones={zones} style="relative" />
          </>
        )}
      </b>
      {!isOn && <Time instant={week.meeting.startsAt} zones={zones} />}
    </>
  );
}
