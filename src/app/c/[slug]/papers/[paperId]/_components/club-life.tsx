import type { ReactNode } from "react";
import { Time } from "@/components/time/time";
import { zonesOf } from "@/components/time/zones-of";
import { Table } from "@/components/ui/table";
import type { PaperPageProps } from "./paper-page-props";

type Line = { key: string; at: string; when: ReactNode; what: ReactNode };

/** What the paper has been in this club, in the order in which it happened. */
export function ClubLife({ paper, club, viewer, now }: PaperPageProps) {
  const zones = zonesOf(viewer, club, now);
  const day = (instant: string) => <Time instant={instant} zones={zones} style="shortDay" />;
  const both = (instant: string) => <Time instant={instant} zones={zones} />;
  const round = (number: number) => (
    <a href={`/c/${club.slug}/rounds/${number}`} className="link">
      Round {number}
    </a>
  );

  const lines: Line[] = [
    ...paper.nominations.map(({ id, by, reason, wouldPresent, at }) => ({
      key: id,
      at,
      when: day(at),
      what: (
        <>
          nominated by {by.name}
          {reason !== null && (
            <>
              {", "}
              <q className="type-quote">{reason}</q>
            </>
          )}
          {wouldPresent && <span className="block text-ink-3">would present it</span>}
        </>
      ),
    })),
    ...paper.nominations.map(({ id, at, round: { number, status, closesAt } }) => ({
      key: `round of ${id}`,
      at: closesAt > at ? closesAt : at,
      when: round(number),
      what:
        status === "open" ? (
          <>closes {both(closesAt)}</>
        ) : status === "cancelled" ? (
          "was called off"
        ) : paper.picks.some(({ roundNumber }) => roundNumber === number) ? (
          "picked it"
        ) : (
          "not picked"
        ),
    })),
    ...paper.presentations.map(({ meetingId, presenter, status, startsAt, meetingStatus }) => ({
      key: `${meetingId} ${presenter.id}`,
      at: startsAt,
      when: day(startsAt),
      what: presentation({ name: presenter.name, status, meetingStatus, isOver: startsAt < now, at: both(startsAt) }),
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));

  if (lines.length === 0) {
    return <p className="type-lede">Not nominated or presented here yet.</p>;
  }
  return (
    <Table caption="This paper’s history in this club" className="max-w-[68ch]">
      <tbody>
        {lines.map(({ key, when, what }) => (
          <tr key={key}>
            <th scope="row" className="w-28 whitespace-nowrap">
              {when}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function presentation(of: {
  name: string;
  status: string;
  meetingStatus: string;
  isOver: boolean;
  at: ReactNode;
}): ReactNode {
  if (of.meetingStatus === "cancelled") return `${of.name} was to present it; the meeting was called off`;
  if (of.isOver) return of.status === "accepted" ? `presented by ${of.name}` : `${of.name} was asked to present it`;
  return (
    <>
      {of.name} {of.status === "accepted" ? "presents it" : "is asked to present it"}, {of.at}
    </>
  );
}
